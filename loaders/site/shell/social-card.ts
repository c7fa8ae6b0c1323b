import { site } from "../../../src/words/en/site.ts";
import { ArgumentsError } from "../../run/arguments.ts";

/** The picture that a link to any page is shown with, at the root of the site. */
export const SOCIAL_CARD = "social-card.png";

/**
 * Where the site will stand, from TENURE_ADDRESS, as in "https://reports.example.com/tenure"; null when nobody says. Only an absolute address
 * of a picture is of use to those who show links, so that without one there is none.
 */
export function siteAddress(given = process.env["TENURE_ADDRESS"]): string | null {
  if (!given) return null;
  const address = URL.canParse(given) ? new URL(given) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash)
    throw new ArgumentsError(
      `TENURE_ADDRESS is "${given}". Write where the site will stand, as in "https://example.com/tenure".`,
    );
  return address.href.replace(/\/$/, "");
}

/** The tags of a page that name its address and its picture; `path` is Framework's, as in "/value/index". */
export function socialTags(address: string | null, path: string): string {
  if (address === null) return '<meta name="twitter:card" content="summary">';
  const page = `${address}${path.replace(/\/index$/, "/")}`;
  return `<meta property="og:url" content="${encodeURI(page)}">
<meta property="og:image" content="${encodeURI(address)}/${SOCIAL_CARD}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${site.card}">
<meta name="twitter:card" content="summary_large_image">`;
}
