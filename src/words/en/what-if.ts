/** Words of the what-if on contribution. */
export const whatIf = {
  discountRate: "Discount rate",
  contactCost: "Cost per contact",
  ofToday: (share: string) => `${share} of today`,
  margin: (product: string) => `Margin on ${product.toLowerCase()}`,
  ofPremium: (points: string) => `${points} of premium`,
  against: "today's assumptions",
  chartTitle: "How the shares of the ten bands would move",
  chartSubtitle: "Share of all contribution by tenth of customers, ranked anew under these assumptions",
  today: "today",
  error: (total: string, topFifth: string) =>
    `Computed in your browser from cells of ten or more similar customers. Against a recompute from every customer the total is off by at most ${total}, the top fifth's share by at most ${topFifth}.`,
};
