import { batchStream, type JourneyEvent, journeyStream, paperTitles } from '@mourafaka/contracts';
import { type BatchState, foldDossier, type JourneyState, type RecordedEvent } from '@mourafaka/domain';
import { dateOf, readHead } from '@mourafaka/engine';
import { Journal } from '@mourafaka/journal';
import { type PaperData, type PaperName, PaperPrinter } from '@mourafaka/papers';
import { AppError, type Clock, type Language } from '@mourafaka/platform';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { readWholeStream } from '../journal/read-whole-stream';
import { CLOCK } from '../tokens';
import { type JourneyPaperName, journeyPaperNames, journeyPapers } from './journey-papers';
import type { PaperSource } from './paper-source';
import type { PrintedPaper } from './answer-pdf';

/** What is asked for, by somebody who may see the journey. */
export interface PaperOrder {
  /** As it was written in the address. */
  paper: string;
  entry?: string;
  language: Language;
  /** Names the caller may have; all of them unless told. */
  among?: readonly JourneyPaperName[];
}

/** Gathers what a paper is made from, and prints it. */
@Injectable()
export class PaperDesk implements OnModuleDestroy {
  private readonly printer = new PaperPrinter();

  constructor(
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `known`: what only some may read. The caller has checked that the journey may be seen. */
  async sourceOf(
    state: JourneyState,
    known: Pick<PaperSource, 'representative' | 'trackingCode'> = {},
  ): Promise<PaperSource> {
    const [events, batch] = await Promise.all([
      readWholeStream(this.journal, journeyStream(state.journeyId), state.updatedAt),
      readHead<BatchState>(this.journal, batchStream(state.batch)),
    ]);
    if (!batch) throw new Error(`journey of a batch that is not there: ${state.batch}`);
    const recorded = events.map(
      ({ type, data, version, recordedAt, meta }) =>
        ({ type, data, version, recordedAt, actor: meta.actor }) as RecordedEvent<JourneyEvent>,
    );
    return { state, dossier: foldDossier(recorded), batch: batch.state, printedOn: await this.today(), ...known };
  }

  /** Throws `AppError`: PAPER.UNKNOWN, PAPER.ENTRY_UNKNOWN (not found), why it does not exist yet (409), PAPER.BUSY. */
  async printOf(source: PaperSource, order: PaperOrder): Promise<PrintedPaper> {
    const { entry, language } = order;
    const paper = nameOf(order);
    const { make, notYet, entries } = journeyPapers[paper];
    const data = make(source, entry);
    const known = entries?.(source) ?? [];
    if (!data && entry !== undefined && known.length > 0) {
      const params = { entry: entry.slice(0, 10), entries: known.join(', ') };
      throw new AppError('PAPER.ENTRY_UNKNOWN', 'not-found', { params });
    }
    if (!data) throw new AppError(notYet, 'wrong-moment');
    return this.print(paper, data, language);
  }

  async print<Name extends PaperName>(paper: Name, data: PaperData[Name], language: Language): Promise<PrintedPaper> {
    const content = await this.printer.printPaper(paper, data, language);
    return { content, fileName: `${data.paper.id.slice(0, 8)}-${paperTitles[paper][language]}.pdf` };
  }

  /** The local date. */
  async today(): Promise<string> {
    return dateOf((await this.clock.now()).toISOString());
  }

  onModuleDestroy(): Promise<void> {
    return this.printer.close();
  }
}

function nameOf({ paper, among = journeyPaperNames }: PaperOrder): JourneyPaperName {
  const name = among.find((one) => one === paper);
  if (name) return name;
  throw new AppError('PAPER.UNKNOWN', 'not-found', { params: { paper: paper.slice(0, 40), papers: among.join(', ') } });
}
