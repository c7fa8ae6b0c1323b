// @vitest-environment jsdom
import * as pictures from "./fraud-drift-pictures.ts";
import { holdToPictures } from "./hold-to-pictures.ts";

holdToPictures(pictures);
