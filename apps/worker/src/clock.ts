import type { Clock as ClockPort } from '@mourafaka/platform';

/** The platform's clock, under a name that can be asked for at run time. */
export abstract class Clock implements ClockPort {
  abstract now(): Promise<Date>;
  abstract toTimer(instant: string): string;
}
