/** What is said when the analyst's database cannot be opened in this browser, or only in another way than usual. */
export const opening = {
  "no-webassembly":
    "This browser does not run WebAssembly, which the database needs. A current Chrome, Edge, Firefox or Safari does; some companies switch it off, and the IT department can allow it for this site.",
  "no-engine":
    "The database engine did not start. Reload the page; if it happens again, the browser may be short of memory or may forbid workers on this site.",
  unreachable:
    "The analyst's database could not be fetched. It may be kept behind a login, or the connection was lost: reload the page, or ask whoever runs this site.",
  "no-ranges":
    "This host sends files only as a whole, and the analyst's database is too large for that. Whoever runs this site can switch on HTTP range requests (206 Partial Content), or you can download the file and open it with DuckDB.",
  damaged: "The analyst's database was fetched but cannot be read. Whoever runs this site can build it again.",
  whole: (megabytes: string) =>
    `This host does not send parts of files, so the whole database was fetched (${megabytes} MB). With HTTP range requests it would be quicker.`,
};
