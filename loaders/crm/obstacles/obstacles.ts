import type { SignBand } from "./sign-state.ts";

/** A number that tells whether an obstacle is there, and in which range it is green or amber. */
export interface Sign extends SignBand {
  metric: string;
}

export interface Obstacle {
  obstacle: string;
  signs: readonly Sign[];
}

const atLeast = (metric: string, green: number, amber: number): Sign => {
  return { metric, green: [green, null], amber: [amber, null] };
};
const atMost = (metric: string, green: number, amber: number): Sign => {
  return { metric, green: [null, green], amber: [null, amber] };
};

/**
 * The paper's obstacles to customer relationship management, in its order, and the signs by which a book can tell. The paper names no thresholds: the
 * limits are this site's own, shown beside every sign so that they can be disputed. Survey scores run from 1 to 10.
 */
export const OBSTACLES: readonly Obstacle[] = [
  { obstacle: "wrong_yardstick", signs: [atLeast("crm.obstacle.outcomes_measured", 2, 1)] },
  { obstacle: "targets_not_found", signs: [atLeast("crm.obstacle.reach_lift", 1.25, 0.9)] },
  { obstacle: "needs_not_known", signs: [atLeast("crm.obstacle.needs_known", 0.6, 0.35)] },
  { obstacle: "not_developed", signs: [atLeast("crm.obstacle.preferred_channel", 0.5, 0.3)] },
  {
    obstacle: "channels_poor",
    signs: [atLeast("crm.contact.first_time_resolution", 0.8, 0.65), atMost("crm.channel.resolution_gap", 0.05, 0.1)],
  },
  {
    obstacle: "value_not_felt",
    signs: [atLeast("crm.obstacle.value_felt", 7, 5.5), atLeast("crm.obstacle.difference_felt", 7, 5.5)],
  },
  { obstacle: "executives_not_behind", signs: [atLeast("crm.obstacle.executive_support", 7, 5.5)] },
  {
    obstacle: "no_experts",
    signs: [atLeast("crm.staff.trained_share", 0.8, 0.5), atMost("crm.staff.training_age", 1, 2)],
  },
  {
    obstacle: "broken_processes",
    signs: [
      atLeast("crm.obstacle.self_service_gap", -0.03, -0.1),
      atMost("crm.contact.repeat_share", 0.1, 0.2),
      atLeast("crm.obstacle.process", 7, 5.5),
    ],
  },
  {
    obstacle: "departments_apart",
    signs: [atLeast("crm.contact.history_seen", 0.8, 0.5), atLeast("crm.obstacle.cooperation", 7, 5.5)],
  },
  {
    obstacle: "systems_apart",
    signs: [atMost("crm.contact.without_customer", 0.05, 0.15), atMost("crm.view.older_than_year", 0.1, 0.3)],
  },
  {
    obstacle: "technology_trust",
    signs: [{ metric: "crm.obstacle.override", green: [0.05, 0.25], amber: [0.02, 0.4] }],
  },
];
