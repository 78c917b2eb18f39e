import { isAffected } from './affected';

const item = { category: 'journey' as const, journeyId: 'a', type: 'NoteAdded', version: 3 };
const of = (path: string, id?: string) => [path, id === undefined ? {} : { params: { path: { id } } }, 'ar'];

describe('what is asked again after something happened', () => {
  it('is nothing of another journey, and nothing it does not touch', () => {
    expect(isAffected(of('/v1/journeys/{id}', 'b'), item)).toBe(false);
    expect(isAffected(of('/v1/templates'), item)).toBe(false);
    expect(isAffected(['console-config'], item)).toBe(false);
  });

  it('is the journey itself, the lists and the work queue', () => {
    expect(['/v1/journeys/{id}', '/v1/journeys/{id}/timeline'].every((path) => isAffected(of(path, 'a'), item))).toBe(
      true,
    );
    expect(['/v1/journeys', '/v1/tasks', '/v1/tasks/summary'].every((path) => isAffected(of(path), item))).toBe(true);
  });
});
