import { Engine, Eraser, ErasureRegister } from '@mourafaka/engine';
import { DocumentStore } from '@mourafaka/intake';
import { Journal } from '@mourafaka/journal';
import type { Clock, Config } from '@mourafaka/platform';
import type { Provider } from '@nestjs/common';
import { CLOCK, CONFIG } from '../tokens';

export const eraser: Provider = {
  provide: Eraser,
  inject: [Engine, Journal, DocumentStore, CLOCK, CONFIG],
  useFactory: (engine: Engine, journal: Journal, documents: DocumentStore, clock: Clock, { erasuresFile }: Config) =>
    new Eraser({ engine, journal, documents, clock, register: new ErasureRegister(erasuresFile) }),
};
