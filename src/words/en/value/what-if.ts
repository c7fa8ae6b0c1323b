/** Words of the what-if on contribution. */
export const whatIf = {
  discountRate: "Interest on past money (discount rate)",
  contactCost: "Cost per contact",
  ofToday: (share: string) => `${share} of today`,
  margin: (product: string) => `Margin on ${product.toLowerCase()}`,
  ofPremium: (points: string) => `${points} of premium`,
  against: "the figures as booked",
  chartTitle: "How the shares of the ten bands would move",
  chartSubtitle: "Share of all contribution by tenth of customers, ranked anew under these assumptions",
  today: "as booked",
  error: (total: string, topFifth: string, negative: string) =>
    `Computed in your browser from cells of ten or more similar customers. Against a recompute from every customer the total is off by at most ${total}, the most valuable fifth's share by at most ${topFifth}, the share of customers with negative contribution by at most ${negative}.`,
};
