import { Gateway, type OutgoingParcel } from '@mourafaka/messaging';

/** What the gateway does with a parcel, this time. */
export type Trouble = (parcel: OutgoingParcel, tries: number) => void;

/** Knows parcels by their ids, as most do; has the troubles a test gives it. */
export class TroubledGateway extends Gateway {
  readonly taken: OutgoingParcel[] = [];
  readonly tries: string[] = [];

  constructor(
    private readonly before: Trouble = () => undefined,
    private readonly after: Trouble = () => undefined,
  ) {
    super();
  }

  send(parcel: OutgoingParcel): Promise<void> {
    this.tries.push(parcel.parcelId);
    const tries = this.tries.filter((id) => id === parcel.parcelId).length;
    return Promise.resolve().then(() => {
      this.before(parcel, tries);
      if (!this.has(parcel.parcelId)) this.taken.push(parcel);
      this.after(parcel, tries);
    });
  }

  knows(parcelId: string): Promise<boolean | undefined> {
    return Promise.resolve(this.has(parcelId));
  }

  /** Templates of what each parcel held. */
  get templates(): string[][] {
    return this.taken.map(({ items }) => items.map(({ template }) => template).sort());
  }

  private has(parcelId: string): boolean {
    return this.taken.some((parcel) => parcel.parcelId === parcelId);
  }
}

/** One that cannot tell afterwards what it took, as a mail server. */
export class ForgetfulGateway extends TroubledGateway {
  override knows(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}
