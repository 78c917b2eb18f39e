import { eventSchemas } from '@mourafaka/contracts';
import { schemaVersionOf, upcast } from './upcast';

describe('an event read from the journal', () => {
  it('of a shape newer than this programme knows is refused, saying so', () => {
    expect(() => upcast('NoteAdded', 2, { text: 'x' })).toThrow('NoteAdded has schema version 2');
  });

  it('of the present shape is left as it is', () => {
    const data = { text: 'x' };
    expect(Object.keys(eventSchemas).every((type) => upcast(type, schemaVersionOf(type), data) === data)).toBe(true);
  });
});
