/** What a construct is called inside a metric's label. */
export const constructs: Record<string, string> = {
  image: "image",
  expectation: "expectations",
  quality: "product quality",
  service: "service",
  claims: "claims handling",
  value: "value for money",
  satisfaction: "satisfaction",
  complaints: "complaint handling",
  preference: "preference",
  differentiation: "perceived difference",
  loyalty: "intended loyalty",
};
