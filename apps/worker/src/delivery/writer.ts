import { Injectable } from '@nestjs/common';
import { batchStream, denominationIn } from '@mourafaka/contracts';
import type { BatchState, JourneyState } from '@mourafaka/domain';
import { dateOf, loadTemplates, readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { composeDigest, type MessageLanguage, type OutgoingParcel, type OwnNames } from '@mourafaka/messaging';
import type { MessageRow } from '@mourafaka/read-models';
import type { MessageSource, Parcel } from './parcel';
import type { Recipient } from './recipients';
import { presentDeadline, templateOn } from './relevance';
import { Secrets } from './secrets';

/** Puts a parcel into words, at the moment it leaves; its secrets stand in its text and nowhere else. */
@Injectable()
export class Writer {
  private readonly changed: ReturnType<typeof loadTemplates>;

  constructor(
    private readonly journal: Journal,
    private readonly secrets: Secrets,
  ) {
    this.changed = loadTemplates(journal);
  }

  /** `now`: when it leaves. */
  async write(parcel: Parcel, { recipient, language }: Recipient, now: Date): Promise<OutgoingParcel> {
    const { id: parcelId, channel, audience, person, messages, heads } = parcel;
    const today = dateOf(now.toISOString());
    const items = messages.map((message) => {
      const { messageId, stream } = message;
      const due = presentDeadline(message, heads.get(stream)?.state as MessageSource | undefined);
      const template = templateOn(message.template, due?.dueOn, today);
      return { messageId, stream, template, params: paramsOf(message, parcel, language) };
    });
    const worded = items.map(({ template, params }, n) => {
      const [message] = messages.slice(n);
      return { template, params, audience, secrets: message ? this.secrets.of(message) : {} };
    });
    const manner = { language, channel, names: await this.namesFor(messages) };
    const composed = composeDigest({ items: worded, ...manner }, await this.changed());
    const [only] = items.length === 1 ? items : [];
    const template = only?.template ?? 'digest';
    return { parcelId, channel, audience, person, recipient, language, template, items, ...composed };
  }

  /** What the batch's policy calls its modules, where a message names one. */
  private async namesFor(messages: readonly MessageRow[]): Promise<OwnNames> {
    const batch = messages.find(({ params }) => params.module !== undefined)?.params.batch;
    const head = batch === undefined ? undefined : await readHead<BatchState>(this.journal, batchStream(String(batch)));
    const { modules = [] } = head?.state.policies[head.state.policyVersion] ?? {};
    return { modules: Object.fromEntries(modules.map(({ key, names }) => [key, names])) };
  }
}

/** What the text needs, as things are now. */
function paramsOf(message: MessageRow, { heads, audience }: Parcel, language: MessageLanguage): MessageRow['params'] {
  const { stream, params, kind } = message;
  const state = heads.get(stream)?.state as (MessageSource & Partial<JourneyState>) | undefined;
  const deadline = presentDeadline(message, state);
  const cooperative = denominationIn(state?.cooperative ?? {}, language) ?? message.cooperative;
  const known = {
    kind: deadline?.kind ?? kind,
    about: deadline?.about,
    dueOn: deadline?.dueOn,
    cooperative,
    trackingCode: audience === 'applicant' ? state?.trackingCode : undefined,
  };
  const said = Object.entries(known).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, value] as const],
  );
  return { ...params, ...Object.fromEntries(said) };
}
