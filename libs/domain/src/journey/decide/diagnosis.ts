/** The consultant's diagnosis: the questionnaire, strengths and weaknesses, needs, the baseline. */
import { answerIssues } from '../questionnaire';
import { indicatorIssues } from '../indicators';
import { type Handlers, inFuture, invalid, invalidField } from './handler';

type Names =
  | 'assign-consultant'
  | 'start-diagnosis'
  | 'answer-questionnaire'
  | 'record-swot'
  | 'revise-swot'
  | 'record-needs'
  | 'record-baseline';

const isEmpty = (fields: object = {}): boolean => Object.keys(fields).length === 0;

export const decideDiagnosis: Handlers<Names> = {
  'assign-consultant': (payload) => [{ type: 'ConsultantAssigned', data: payload }],
  'start-diagnosis': () => [{ type: 'DiagnosisStarted', data: {} }],
  'answer-questionnaire': ({ heading, answers }, _state, { policy: { questionnaire }, policyVersion }) => {
    const asked = questionnaire.headings.find(({ key }) => key === heading);
    if (!asked) {
      const headings = questionnaire.headings.map(({ key }) => key).join(', ');
      return invalidField('heading', 'DIAGNOSIS.HEADING_UNKNOWN', { heading, headings });
    }
    if (isEmpty(answers)) return invalidField('answers', 'FIELD.EMPTY');
    const issues = answerIssues(asked, answers);
    if (issues.length > 0) return invalid('COMMAND.INVALID', issues);
    return [{ type: 'QuestionnaireAnswered', data: { form: questionnaire.version, policyVersion, heading, answers } }];
  },
  'record-swot': (payload) => {
    const issues = payload.baseline ? indicatorIssues(payload.baseline, 'baseline') : [];
    return issues.length > 0 ? invalid('COMMAND.INVALID', issues) : [{ type: 'SwotRecorded', data: payload }];
  },
  'revise-swot': (payload, { swotRecorded, swotWithdrawn }) => {
    const { entry, fields, withdrawn } = payload;
    if (Number(entry.slice(1)) > swotRecorded || swotWithdrawn.includes(entry)) {
      return invalidField('entry', 'DIAGNOSIS.ENTRY_UNKNOWN', { entry });
    }
    // One or the other: an entry that is withdrawn has nothing left to be changed.
    if (isEmpty(fields) === !withdrawn) return invalidField('fields', 'DIAGNOSIS.CHANGE_OR_WITHDRAW');
    return [{ type: 'SwotRevised', data: payload }];
  },
  'record-needs': (payload) =>
    isEmpty(payload.needs) ? invalidField('needs', 'FIELD.EMPTY') : [{ type: 'NeedsRecorded', data: payload }],
  'record-baseline': (payload, _state, context) => {
    const early = inFuture('asOf', payload.asOf, context);
    if (early) return early;
    const issues = indicatorIssues(payload.indicators, 'indicators');
    return issues.length > 0 ? invalid('COMMAND.INVALID', issues) : [{ type: 'BaselineRecorded', data: payload }];
  },
};
