import type { OpenTable } from "../block.ts";

export type Construct =
  | "image"
  | "expectation"
  | "quality"
  | "service"
  | "claims"
  | "value"
  | "satisfaction"
  | "complaints"
  | "preference"
  | "differentiation"
  | "loyalty";

export type EmployeeConstruct = "executive_support" | "process" | "cooperation";

export interface Item<C> {
  id: string;
  construct: C;
  /** Correlation of the item with its construct. */
  loading: number;
  wording: string;
}

// prettier-ignore
export const customerItems: readonly Item<Construct>[] = [
  { id: "satisfaction_1", construct: "satisfaction", loading: 0.88, wording: "All in all, how satisfied are you with us?" },
  { id: "satisfaction_2", construct: "satisfaction", loading: 0.82, wording: "How far do we meet what you expected?" },
  { id: "satisfaction_3", construct: "satisfaction", loading: 0.78, wording: "How close are we to the insurer you would wish for?" },
  { id: "image_1", construct: "image", loading: 0.8, wording: "We are a company that can be trusted." },
  { id: "image_2", construct: "image", loading: 0.74, wording: "We do good for society." },
  { id: "expectation_1", construct: "expectation", loading: 0.76, wording: "When you joined: how good did you expect our service to be?" },
  { id: "expectation_2", construct: "expectation", loading: 0.7, wording: "When you joined: how well did you expect our products to fit you?" },
  { id: "quality_1", construct: "quality", loading: 0.84, wording: "How good are our products?" },
  { id: "quality_2", construct: "quality", loading: 0.8, wording: "How well do our products fit your needs?" },
  { id: "quality_3", construct: "quality", loading: 0.75, wording: "How clear are our contracts and letters?" },
  { id: "service_1", construct: "service", loading: 0.86, wording: "Our staff know what they are talking about." },
  { id: "service_2", construct: "service", loading: 0.82, wording: "Our staff listen." },
  { id: "service_3", construct: "service", loading: 0.74, wording: "You reach us easily, whichever way you choose." },
  { id: "claims_1", construct: "claims", loading: 0.84, wording: "Claims are settled fairly." },
  { id: "claims_2", construct: "claims", loading: 0.78, wording: "Claims are settled quickly." },
  { id: "value_1", construct: "value", loading: 0.85, wording: "How good is what you get for the premium you pay?" },
  { id: "value_2", construct: "value", loading: 0.8, wording: "How fair is our premium for what it covers?" },
  { id: "complaints_1", construct: "complaints", loading: 0.82, wording: "How well did we handle, or would we handle, a complaint of yours?" },
  { id: "complaints_2", construct: "complaints", loading: 0.76, wording: "After a complaint things get better." },
  { id: "preference_1", construct: "preference", loading: 0.84, wording: "For a new contract you would think of us first." },
  { id: "preference_2", construct: "preference", loading: 0.78, wording: "You would choose us again." },
  { id: "preference_3", construct: "preference", loading: 0.72, wording: "You feel attached to us." },
  { id: "differentiation_1", construct: "differentiation", loading: 0.8, wording: "We are unlike other insurers." },
  { id: "differentiation_2", construct: "differentiation", loading: 0.75, wording: "Others could not easily take our place." },
  { id: "differentiation_3", construct: "differentiation", loading: 0.7, wording: "You know what sets us apart." },
  { id: "loyalty_1", construct: "loyalty", loading: 0.86, wording: "How likely are you to stay with us?" },
  { id: "loyalty_2", construct: "loyalty", loading: 0.8, wording: "How likely are you to recommend us?" },
  { id: "loyalty_3", construct: "loyalty", loading: 0.72, wording: "How likely are you to buy from us again?" },
];

/** What the invitation itself asks; those who do not answer it are asked nothing else. */
export const OPENING_ITEM = customerItems[0]!.id;

// prettier-ignore
export const employeeItems: readonly Item<EmployeeConstruct>[] = [
  { id: "executive_support_1", construct: "executive_support", loading: 0.84, wording: "Our executives stand behind the work with customers." },
  { id: "executive_support_2", construct: "executive_support", loading: 0.8, wording: "Our executives give it the means it needs." },
  { id: "executive_support_3", construct: "executive_support", loading: 0.74, wording: "Our executives look at what customers say." },
  { id: "process_1", construct: "process", loading: 0.82, wording: "Our processes are made for the customer." },
  { id: "process_2", construct: "process", loading: 0.78, wording: "A broken process gets mended." },
  { id: "process_3", construct: "process", loading: 0.7, wording: "Systems give me what I need at the contact." },
  { id: "cooperation_1", construct: "cooperation", loading: 0.85, wording: "Departments work together for the customer." },
  { id: "cooperation_2", construct: "cooperation", loading: 0.78, wording: "I learn what other departments know of a customer." },
  { id: "cooperation_3", construct: "cooperation", loading: 0.72, wording: "Handing a customer over works." },
];

export const LOWEST = 1;
export const HIGHEST = 10;

export function writeItems(open: OpenTable): void {
  const table = open("survey_items");
  const write =
    (respondent: string) =>
    ({ id, construct, wording }: Item<string>) =>
      table.add({ item_id: id, respondent, construct, wording, low: LOWEST, high: HIGHEST });
  customerItems.forEach(write("customer"));
  employeeItems.forEach(write("employee"));
}
