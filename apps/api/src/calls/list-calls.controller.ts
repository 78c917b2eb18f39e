import type { BatchState } from '@mourafaka/domain';
import { Journal } from '@mourafaka/journal';
import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../http/permission';
import { Doc } from '../openapi/doc';
import { name } from '../openapi/named';

const texts = z.object({ ar: z.string(), fr: z.string(), en: z.string() });
const condition = z.object({
  kind: z.enum(['age', 'members', 'registration', 'sector', 'region', 'consent']),
  names: texts,
  maxMonths: z.int().optional().describe('Age: whole months since the registration, at most'),
  on: z.string().optional().describe('Age: the local date it is counted to'),
  min: z.int().optional().describe('Members: at least'),
  by: z.string().optional().describe('Registration: no later than this local date'),
  sectors: z.array(z.string()).optional().describe('Sectors by code; empty: all'),
  regions: z.array(z.string()).optional().describe('Regions by code; absent: those of the waves'),
});
const call = name(
  'Call',
  z.object({
    batch: z.string(),
    names: texts,
    status: z.enum(['planned', 'open']),
    opensOn: z.string().describe('Local date'),
    closesOn: z.string().describe('Local date, the last day included'),
    conditions: z.array(condition).describe('Who may apply: the rules of eligibility'),
    documents: z.array(z.object({ kind: z.string(), names: texts, required: z.boolean() })),
  }),
);
const calls = name(
  'Calls',
  z.object({ items: z.array(call).describe('The open ones first, then by their closing day') }),
);
type Call = z.infer<typeof call>;

@Controller('v1/calls')
export class ListCallsController {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  @Get()
  @Public()
  @Doc({
    tag: 'applications',
    summary: 'Calls that are open or announced',
    description: 'For everybody: when, who may apply, which documents. A closed call is not listed.',
    answer: calls,
    problems: [],
    public: true,
  })
  async list(): Promise<z.infer<typeof calls>> {
    const batches = await this.journal.listStreams({ category: 'batch' });
    const heads = await this.journal.readHeads<BatchState>(batches);
    const items = heads.flatMap(({ state }) => callOf(state) ?? []);
    return { items: items.sort((a, b) => rankOf(a).localeCompare(rankOf(b))) };
  }
}

const rankOf = ({ status, closesOn, batch }: Call): string => [status, closesOn, batch].join(' ');

function callOf({ code, names, call: current, policies, policyVersion }: BatchState): Call | undefined {
  if (!current || current.status === 'closed') return undefined;
  const { status, opensOn, closesOn } = current;
  const policy = policies[policyVersion];
  return {
    batch: code,
    names,
    status,
    opensOn,
    closesOn,
    conditions: policy?.eligibility.map(({ key: _key, ...rule }) => rule) ?? [],
    documents: policy?.documents ?? [],
  };
}
