import type { StaffMember, World } from "../block.ts";
import type { Random } from "../random.ts";
import type { ContactChannel } from "./contact.ts";

/** Finds who was at work: counter staff of a branch, and the phone and service desks of the whole company. */
export class Staffing {
  private readonly counters: readonly StaffMember[][];
  private readonly phone: readonly StaffMember[];
  private readonly service: readonly StaffMember[];

  constructor(world: World) {
    this.counters = world.branches.map((branch) => world.staff.filter((member) => member.branch === branch.index));
    this.phone = world.staff.filter(({ role }) => role === "phone");
    this.service = world.staff.filter(({ role }) => role === "service");
  }

  /** Null for the agent's own contacts, for self-service, and when nobody of the desk was employed on the day. */
  pick(channel: ContactChannel, branch: number, day: number, random: Random): StaffMember | null {
    const desk = this.desk(channel, branch);
    for (let attempt = 0; attempt < 12 && desk.length > 0; attempt++) {
      const member = desk[random.integer(desk.length)]!;
      if (member.joined <= day && (member.left === null || member.left > day)) return member;
    }
    return null;
  }

  /** Somebody else of the same desk, or of the service desk. */
  pickSecond(
    first: StaffMember,
    channel: ContactChannel,
    branch: number,
    day: number,
    random: Random,
  ): StaffMember | null {
    for (let attempt = 0; attempt < 6; attempt++) {
      const member = this.pick(attempt < 3 ? channel : "mail", branch, day, random);
      if (member !== null && member !== first) return member;
    }
    return null;
  }

  private desk(channel: ContactChannel, branch: number): readonly StaffMember[] {
    switch (channel) {
      case "counter":
        return this.counters[branch]!;
      case "phone":
        return this.phone;
      case "mail":
        return this.service;
      case "app":
      case "web":
      case "agent":
        return [];
    }
  }
}
