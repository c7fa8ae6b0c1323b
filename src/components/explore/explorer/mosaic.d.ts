/** Mosaic as the site serves it. */
declare module "npm:@uwdata/mosaic-core" {
  export * from "@uwdata/mosaic-core";
}

declare module "npm:@uwdata/mosaic-sql" {
  export * from "@uwdata/mosaic-sql";
}
