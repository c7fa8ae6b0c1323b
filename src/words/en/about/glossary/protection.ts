import type { TermTheme } from "./term.js";

/** Words of protecting policyholders against fraud. */
export const protectionTerms: TermTheme = {
  theme: "Protection",
  terms: [
    {
      en: "Fraud on policyholders",
      zh: "詐騙",
      definition:
        "Somebody is talked into a loan or surrender and sends the money away. The policyholder is the victim.",
      pages: ["/fraud/protection"],
    },
    {
      en: "Light",
      zh: "燈號",
      definition: "Red (紅燈), yellow (黃燈) or green (綠燈): how staff see the risk of a request.",
      pages: ["/fraud/lights"],
    },
    {
      en: "Care questions",
      zh: "關懷提問",
      definition: "What is the money for? Has anybody suspicious called? Asked by staff, and answers become labels.",
      pages: ["/fraud/people", "/fraud/learning"],
    },
    {
      en: "Trusted contact",
      zh: "保單安心聯絡人",
      definition: "Whom a customer named to be told when a loan or surrender is asked for.",
      pages: ["/fraud/people"],
    },
    {
      en: "Early warning",
      zh: "預警",
      definition: "A sign before the request, such as a call about a loan, that gives time to warn.",
      pages: ["/fraud/people"],
    },
    {
      en: "Relief loan",
      zh: "紓困貸款",
      definition: "Money lent at low interest to somebody who was defrauded.",
      pages: ["/fraud/protection"],
    },
    {
      en: "Expert model",
      zh: "專家模型",
      definition:
        "A model with one view of its own: behaviour, customer and policy, situation, police, telecom or agents' visits.",
      pages: ["/fraud/experts"],
    },
    {
      en: "Ensemble learning",
      zh: "集成學習",
      definition: "Several models joined into one that is better than each.",
      pages: ["/fraud/experts", "/fraud/methods"],
    },
    {
      en: "Detection rate",
      zh: "偵測率（召回率）",
      definition: "The share of known frauds that were flagged. Those that nobody found are not in it.",
      pages: ["/fraud/diagnostics"],
    },
    {
      en: "Precision",
      zh: "精確率",
      definition: "The share of flagged requests that were fraud.",
      pages: ["/fraud/diagnostics"],
    },
    {
      en: "False alarm",
      zh: "誤報",
      definition: "An honest request that was flagged. It costs the customer time, and sometimes the request.",
      pages: ["/fraud/people", "/fraud/lights"],
    },
    {
      en: "Calibration",
      zh: "校準",
      definition: "Whether a score of 5 % means five frauds in a hundred.",
      pages: ["/fraud/diagnostics"],
    },
    {
      en: "Drift",
      zh: "模型漂移",
      definition: "Requests, scores or the way of fraud move away from what the model learnt.",
      pages: ["/fraud/drift"],
    },
    {
      en: "Model card",
      zh: "模型卡",
      definition: "What a model is for, rests on, does well, and must not be used for, on two pages.",
      pages: ["/fraud/model-card"],
    },
  ],
};
