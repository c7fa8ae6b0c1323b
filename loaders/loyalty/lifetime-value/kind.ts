/** Policies that share a contribution and a life: a product, as a policy of its own or as a rider. */
export function kindOf(product: string | null, isRider: boolean): string {
  return `${product ?? "unknown"}${isRider ? "+rider" : ""}`;
}
