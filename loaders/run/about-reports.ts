import type { ContractTable } from "../book/contract/column.ts";
import type { BookReport } from "../book/read-book.ts";
import type { BookSettings } from "../book/settings.ts";
import type { Report, Row } from "../../src/models/report.ts";
import { bookStamp } from "./complete-report.ts";
