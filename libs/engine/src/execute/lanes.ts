/**
 * What goes to one stream goes one after another within this process, so that commands given at once do not make one
 * another decide again. Between processes the stream's version decides.
 */
export class Lanes {
  private readonly last = new Map<string, Promise<void>>();

  run<Answer>(stream: string, work: () => Promise<Answer>): Promise<Answer> {
    const turn = (this.last.get(stream) ?? Promise.resolve()).then(work);
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    this.last.set(stream, over);
    void over.then(() => {
      if (this.last.get(stream) === over) this.last.delete(stream);
    });
    return turn;
  }
}
