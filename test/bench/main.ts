import 'reflect-metadata';
import { advance } from './advance/advance';

const benches: Record<string, (args: string[]) => Promise<void>> = { advance };

/** `npm run bench -- <name> [options]`. */
export async function main([name = '', ...args]: string[]): Promise<void> {
  const bench = benches[name];
  if (!bench) throw new Error(`Which bench? One of: ${Object.keys(benches).join(', ')}`);
  await bench(args);
}
