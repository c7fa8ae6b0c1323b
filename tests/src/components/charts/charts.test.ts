// @vitest-environment jsdom
import { holdToPictures } from "./hold-to-pictures.ts";
import * as pictures from "./pictures.ts";

holdToPictures(pictures);
