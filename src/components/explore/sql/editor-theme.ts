import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--sql-string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--sql-number)" },
  { tag: tags.comment, color: "var(--ink-muted)", fontStyle: "italic" },
  { tag: [tags.typeName, tags.standard(tags.name)], color: "var(--sql-function)" },
  { tag: [tags.operator, tags.punctuation, tags.bracket], color: "var(--ink-muted)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "var(--paper-deep)", color: "var(--ink)", fontSize: "0.9375rem", height: "100%" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--monospace)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.75rem 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", border: "none", color: "var(--ink-muted)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in oklab, var(--accent) 6%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in oklab, var(--accent) 24%, var(--paper-deep))",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "transparent",
    outline: "1px solid var(--hairline-strong)",
  },
  ".cm-selectionMatch": { backgroundColor: "var(--hairline)" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", border: "1px solid var(--hairline-strong)", color: "var(--ink)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--monospace)", fontSize: "0.875rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--ink)", color: "var(--paper)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.75" },
  ".cm-completionInfo": { fontFamily: "var(--sans-serif)", fontSize: "0.875rem", maxWidth: "22rem" },
  ".cm-completionIcon": { display: "none" },
  ".cm-panels": { backgroundColor: "var(--paper-deep)", color: "var(--ink)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--ink) 1px",
    textUnderlineOffset: "0.25em",
  },
  ".cm-diagnostic": { borderLeft: "2px solid var(--ink)", fontFamily: "var(--sans-serif)" },
});

/** The editor in the colours of the page, light or dark as the page is. */
export const editorTheme = [look, syntaxHighlighting(colours)];
