import type { ContractTable } from "./column.ts";

function featuresOf<const Source extends string>(source: Source, knowledge: string) {
  return {
    name: `features_${source}`,
    theme: "fraud",
    row: `what ${knowledge} told of a request, as numbers`,
    key: ["request_id"],
    columns: [
      {
        name: "request_id",
        type: "text",
        identifies: true,
        references: "requests.request_id",
        description: "The request.",
      },
      {
        name: "known_at",
        type: "timestamp",
        optional: true,
        description: "When the company knew it; the model may use nothing before.",
      },
    ],
    open: true,
  } as const satisfies ContractTable;
}

export const featuresBehaviour = featuresOf("behaviour", "behaviour before the request");
export const featuresProfile = featuresOf("profile", "the profile of customer and policy");
export const featuresContext = featuresOf("context", "the situation of the request");
export const featuresPolice = featuresOf("police", "police reports");
export const featuresTelecom = featuresOf("telecom", "telecom data");
export const featuresField = featuresOf("field", "agents in the field");
