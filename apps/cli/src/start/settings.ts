import { InvalidArgumentError } from 'commander';

/** What `mourafaka start` was asked for, flags and environment together. */
export interface StartSettings {
  port: number;
  temporalPort: number;
  temporalUiPort: number;
  pgPort: number;
  /** Undefined: the checkout's own. */
  data?: string;
  /** Play journeys on a scaled clock. */
  demo: boolean;
  /** Business seconds per real second of the demo's clock. */
  speed: number;
  verbose: boolean;
}

/** A flag's port, or Commander's sentence about it. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new InvalidArgumentError('It must be a port, 1 to 65535.');
  return port;
}

export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number above zero.');
  return value;
}

export function positiveWhole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
}
