import { Injectable } from '@nestjs/common';
import { codePurpose } from '@mourafaka/domain';
import { codeOf } from '@mourafaka/engine';
import { PersonKeys } from '@mourafaka/journal';
import type { MessageRow } from '@mourafaka/read-models';

type Message = Pick<MessageRow, 'stream' | 'template' | 'params'>;

/** What belongs in a text and nowhere else: worked out here at the moment of delivery, as the decision works it out. */
@Injectable()
export class Secrets {
  constructor(private readonly keys: PersonKeys) {}

  of({ stream, template, params }: Message): Record<string, string> {
    if (template !== 'session-code') return {};
    const purpose = codePurpose(String(params.session), String(params.issue));
    return { code: codeOf((text) => this.keys.digest(text), stream, purpose) };
  }
}
