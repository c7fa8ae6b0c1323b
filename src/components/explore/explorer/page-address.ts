/** The search part of the page's address, as far as the reader goes back and forth in it. */
export interface PageAddress {
  search: () => string;
  /** Puts another search part in the place of the present one, or after it. */
  replace: (search: string) => void;
  push: (search: string) => void;
  /** Calls when the reader goes back or forth to another search part; a jump within the page is none. */
  follow: (changed: () => void) => void;
}

/** The address for as long as an element stands on the page. */
export function pageAddress(element: HTMLElement): PageAddress {
  let present = location.search;
  const path = () => `${location.pathname}${present}${location.hash}`;
  return {
    search: () => present,
    replace: (search) => {
      present = search;
      history.replaceState(history.state, "", path());
    },
    push: (search) => {
      present = search;
      history.pushState(null, "", path());
    },
    follow: (changed) => {
      const follow = () => {
        if (!element.isConnected) return removeEventListener("popstate", follow);
        if (location.search === present) return;
        present = location.search;
        changed();
      };
      addEventListener("popstate", follow);
    },
  };
}
