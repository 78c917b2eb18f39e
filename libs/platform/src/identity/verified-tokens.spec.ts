import type { Principal } from './principal';
import { VerifiedTokens } from './verified-tokens';

const agent: Principal = { id: 'agent-09', name: 'Agent 09', roles: ['agent'], regions: ['09'], lots: [] };

describe('a token that was good', () => {
  let now: number;
  let tokens: VerifiedTokens;
  beforeEach(() => {
    now = Date.parse('2026-11-02T09:00:00.000Z');
    tokens = new VerifiedTokens({}, () => now);
  });
  const later = (seconds: number): number => now + seconds * 1_000;

  it('is checked again after a minute', () => {
    tokens.remember('one', agent, later(3_600));
    now = later(59);
    expect(tokens.find('one')).toBe(agent);
    now = later(1);
    expect(tokens.find('one')).toBeUndefined();
  });

  it('is not good for longer than it says', () => {
    tokens.remember('one', agent, later(5));
    now = later(5);
    expect(tokens.find('one')).toBeUndefined();
  });

  it('is checked again as soon as the keys are', () => {
    tokens = new VerifiedTokens({ mostSeconds: 10 }, () => now);
    tokens.remember('one', agent, later(3_600));
    now = later(10);
    expect(tokens.find('one')).toBeUndefined();
  });

  it('says nothing about another', () => {
    tokens.remember('one', agent, later(3_600));
    expect(tokens.find('One')).toBeUndefined();
  });

  it('is one of few that are kept', () => {
    for (let n = 0; n <= 5_000; n += 1) tokens.remember(`token-${n}`, agent, later(3_600));
    expect([tokens.find('token-0'), tokens.find('token-5000')]).toEqual([undefined, agent]);
  });
});
