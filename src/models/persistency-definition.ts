/** What a definition of persistency makes of a policy at a month: still there, gone, or not asked about. */
export type Treatment = "kept" | "gone" | "left_out";

/**
 * The choices that a definition of persistency is made of, each with its options; the first option is the default. Deaths cover
 * death and claims that end a policy, maturities also the expiry of cover. `once_reinstated` counts a lapsed policy as gone until
 * it is reinstated.
 */
export const CHOICES = {
  riders: ["without", "with"],
  deaths: ["left_out", "gone"],
  maturities: ["left_out", "gone"],
  not_taken: ["gone", "left_out"],
  reinstatement: ["kept", "once_reinstated", "gone"],
  apl: ["kept", "gone"],
  paid_up: ["kept", "gone"],
  completed: ["kept", "left_out"],
  conversion: ["gone", "kept", "left_out"],
  other: ["gone", "left_out"],
} as const satisfies Record<string, readonly string[]>;

export type Choice = keyof typeof CHOICES;
export type Definition = { [C in Choice]: (typeof CHOICES)[C][number] };

export const DEFAULT_DEFINITION = Object.fromEntries(
  Object.entries(CHOICES).map(([choice, options]) => [choice, options[0]]),
) as Definition;

/** Whatever may count as gone is gone. Riders and completed premium terms are a question of scope and stay as they are. */
export const STRICTEST: Partial<Definition> = {
  not_taken: "gone",
  deaths: "gone",
  maturities: "gone",
  other: "gone",
  conversion: "gone",
  reinstatement: "gone",
  apl: "gone",
  paid_up: "gone",
};

/** Whatever need not count as gone is kept or left out. */
export const LAXEST: Partial<Definition> = {
  not_taken: "left_out",
  deaths: "left_out",
  maturities: "left_out",
  other: "left_out",
  conversion: "kept",
  reinstatement: "kept",
  apl: "kept",
  paid_up: "kept",
};

/** Codes of the states that policies are in at a month: flags of one in force, and 32 + cause for one that ended. */
export const STATE = { apl: 1, paidUp: 2, completed: 4, reinstated: 8, interrupted: 16, ended: 32 } as const;

/** Why policies end, as in the staged tables: the code added to 32. */
export const CAUSE = { givenUp: 1, death: 2, maturity: 3, notTaken: 4, conversion: 5, other: 6 } as const;

/** What the definition makes of a state. A policy in force is gone when any of its flags says so, else left out when one does. */
export function treatmentOf(state: number, definition: Definition): Treatment {
  if (state >= STATE.ended) return treatmentOfEnd(state - STATE.ended, definition);
  const treatments = [
    state & STATE.apl ? definition.apl : "kept",
    state & STATE.paidUp ? definition.paid_up : "kept",
    state & STATE.completed ? definition.completed : "kept",
    state & STATE.reinstated && definition.reinstatement === "gone" ? "gone" : "kept",
    state & STATE.interrupted && definition.reinstatement !== "kept" ? "gone" : "kept",
  ];
  return treatments.find((one) => one === "gone") ?? treatments.find((one) => one === "left_out") ?? "kept";
}

/** What the definition makes of a policy that ended for a cause. */
export function treatmentOfEnd(cause: number, definition: Definition): Treatment {
  switch (cause) {
    case CAUSE.death:
      return definition.deaths;
    case CAUSE.maturity:
      return definition.maturities;
    case CAUSE.notTaken:
      return definition.not_taken;
    case CAUSE.conversion:
      return definition.conversion;
    case CAUSE.other:
      return definition.other;
    default:
      return "gone";
  }
}

/** A definition from settings by name, such as a URL's; what is absent or unknown falls back to the default. */
export function definitionOf(settings: Readonly<Record<string, unknown>>): Definition {
  const entries = Object.entries(CHOICES).map(([choice, options]) => {
    const found = (options as readonly string[]).find((option) => option === settings[choice]);
    return [choice, found ?? options[0]];
  });
  return Object.fromEntries(entries) as Definition;
}
