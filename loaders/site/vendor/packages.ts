export interface VendoredPackage {
  name: string;
  /** Package whose own copy is taken, when that differs from the one at the top of node_modules. */
  under?: string;
  /** Imports left to another vendored package, so that both are loaded once. */
  external?: readonly string[];
  /** Files copied as they are, by their path inside the package. */
  files?: readonly string[];
  /** Files that Framework insists on but no browser here asks for: written empty, pruned after the build. */
  empty?: readonly string[];
  /** Exports left out of the copy for bare imports, which is the one that report pages load. */
  lean?: RegExp;
  /** Packages bundled with it, so that they share one copy of what they have in common; bare imports of them lead to this bundle. */
  together?: readonly string[];
  /** False for packages of files alone. */
  module?: boolean;
}

/** What pages may import as `npm:` or use as a built-in (Plot, d3, Inputs, htl, sql, aq, Arrow), served by the site itself. */
export const vendoredPackages: readonly VendoredPackage[] = [
  // Plot carries the part of d3 it needs: 131 kB compressed, against 167 kB with all of d3 beside it; 104 kB without what
  // no report draws (maps, surfaces, hexagons, meshes, trees, pictures, waffles, vectors).
  {
    name: "@observablehq/plot",
    lean: /geo|sphere|graticule|centroid|contour|density|raster|interpolat|delaunay|voronoi|hull|^tree|cluster|^hex|image|^auto|waffle|vector|spike/i,
  },
  { name: "d3" },
  { name: "d3-dsv" },
  { name: "htl" },
  { name: "isoformat" },
  { name: "arquero" },
  { name: "apache-arrow", under: "@duckdb/duckdb-wasm" },
  {
    name: "@duckdb/duckdb-wasm",
    external: ["apache-arrow"],
    files: ["dist/duckdb-eh.wasm", "dist/duckdb-browser-eh.worker.js"],
    empty: ["dist/duckdb-mvp.wasm", "dist/duckdb-browser-mvp.worker.js"],
  },
  // The editor refuses extensions made with another copy of its state.
  {
    name: "codemirror",
    together: [
      "@codemirror/autocomplete",
      "@codemirror/commands",
      "@codemirror/lang-sql",
      "@codemirror/language",
      "@codemirror/lint",
      "@codemirror/state",
      "@codemirror/view",
      "@lezer/highlight",
    ],
  },
  // Linked charts: three packages that share one coordinator and one syntax tree, so each is a module of its own.
  { name: "@uwdata/mosaic-sql" },
  { name: "@uwdata/mosaic-core", external: ["@duckdb/duckdb-wasm", "@uwdata/mosaic-sql"] },
  {
    name: "@uwdata/vgplot",
    external: ["d3", "@observablehq/plot", "@uwdata/mosaic-core", "@uwdata/mosaic-sql"],
  },
  {
    name: "@fontsource-variable/source-sans-3",
    module: false,
    files: ["files/source-sans-3-latin-wght-normal.woff2"],
  },
  {
    name: "@fontsource/source-serif-4",
    module: false,
    files: ["files/source-serif-4-latin-500-normal.woff2"],
  },
];

/** Version that stands for a package Framework knows but this site does not carry; a page that uses it fails to build. */
export const ABSENT_VERSION = "0.0.0-absent";
