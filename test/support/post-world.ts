import { randomUUID } from 'node:crypto';
import { type FeedFilter, journeyStream } from '@mourafaka/contracts';
import { type Notice, Post, type PostOptions, SecretBox, Subscriptions } from '@mourafaka/webhooks';
import { accept, anEnvelope, apply, type EngineFixture, openEngine } from './engine-fixture';
import { Partner } from './partner';
import { until } from './until';

const box = new SecretBox(Buffer.alloc(32, 7));

export const hours = (count: number): number => count * 3_600_000;
export const upTo = (version: number): number[] => Array.from({ length: version }, (_, n) => n + 1);

/** An installation with an open call, a partner who is sent webhooks, and as many processes that carry them as a test starts. */
export class PostWorld {
  readonly by = 'admin';
  readonly notices: Notice[] = [];
  /** What went wrong with the post itself. */
  readonly failures: unknown[] = [];
  readonly subscriptions: Subscriptions;
  private readonly posts: Post[] = [];

  private constructor(
    readonly fixture: EngineFixture,
    public partner: Partner,
  ) {
    const { dataSource, journal, clock } = fixture;
    this.subscriptions = new Subscriptions(dataSource, journal, box, clock);
  }

  static async open(): Promise<PostWorld> {
    return new PostWorld(await openEngine(), await Partner.start());
  }

  async close(): Promise<void> {
    for (const post of this.posts.splice(0)) await post.stop();
    await this.partner.stop();
    await this.fixture.close();
  }

  async start(over: Partial<PostOptions> = {}): Promise<Post> {
    const { dataSource, journal, clock, database } = this.fixture;
    const post = new Post({
      dataSource,
      journal,
      databaseUrl: database.url,
      clock,
      secrets: box,
      notices: { tell: (notice) => Promise.resolve(void this.notices.push(notice)) },
      territory: 'anywhere',
      timeoutMs: 2_000,
      lanes: 4,
      pollMs: 25,
      onFailure: (error) => this.failures.push(error),
      ...over,
    });
    this.posts.push(post);
    await post.start();
    return post;
  }

  async stop(post: Post): Promise<void> {
    this.posts.splice(this.posts.indexOf(post), 1);
    await post.stop();
  }

  async subscribe(filter: FeedFilter = { categories: ['journey'] }): Promise<{ id: string; secret: string }> {
    const id = randomUUID();
    const wanted = { url: this.partner.url, description: 'Fondation Exemple', filter };
    const { secret } = await this.subscriptions.create(id, wanted, this.by);
    return { id, secret };
  }

  /** A new application; answers the journey's id. */
  async applied(): Promise<string> {
    return (await apply(this.fixture.engine)).stream.slice('journey-'.length);
  }

  async note(journeyId: string): Promise<void> {
    await accept(this.fixture.engine, anEnvelope({ name: 'add-note', entityId: journeyId, payload: { text: 'x' } }));
  }

  async versionOf(journeyId: string): Promise<number> {
    return (await this.fixture.journal.readHead(journeyStream(journeyId)))?.version ?? 0;
  }

  /** The journey's last event was taken. */
  async delivered(journeyId: string): Promise<void> {
    await until(
      `all of ${journeyId}`,
      async () => this.partner.versionsOf(journeyId).at(-1) === (await this.versionOf(journeyId)),
    );
  }

  /** The place of the subscription is the end of the journal. */
  async passed(id: string): Promise<void> {
    const { journal } = this.fixture;
    await until(
      'all of it to be passed',
      async () => (await this.subscriptions.get(id)).position === (await journal.tailEnd()).position,
    );
  }

  async heldStreams(id: string): Promise<string[]> {
    return (await this.subscriptions.listHeld(id, 100)).map(({ stream }) => stream);
  }

  /** Sets the clock so many milliseconds on. */
  async later(milliseconds: number): Promise<void> {
    const { clock } = this.fixture;
    clock.set(new Date((await clock.now()).getTime() + milliseconds).toISOString());
  }
}
