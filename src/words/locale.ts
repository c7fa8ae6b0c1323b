export type Locale = "en" | "zh-Hant";
