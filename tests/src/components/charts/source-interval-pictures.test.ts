// @vitest-environment jsdom
import { holdToPictures } from "./hold-to-pictures.ts";
import * as pictures from "./source-interval-pictures.ts";

holdToPictures(pictures);
