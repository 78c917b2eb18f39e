/** What a collective training session answers when it refuses, the names of its stages and what cooperatives and staff are told. */
import type { Texts } from '../fields';
import type { SessionStage } from '../session/stages';
import { words } from './words';

export const sessionStageNames: Readonly<Record<SessionStage, Texts>> = {
  scheduled: words('مبرمجة', 'Planifiée', 'Scheduled'),
  held: words('منعقدة', 'Tenue', 'Held'),
  closed: words('مغلقة', 'Close', 'Closed'),
  cancelled: words('ملغاة', 'Annulée', 'Cancelled'),
};

/** Why a session is refused something, and what to do about it. */
export const sessionRefusals = {
  'SESSION.NOT_FOUND': words(
    'لا توجد دورة تكوينية بهذا الرقم: راجع الرقم.',
    'Aucune session de ce numéro : vérifiez-le.',
    'There is no session of this id: check the id.',
  ),
  'SESSION.ALREADY_EXISTS': words(
    'سبقت برمجة هذه الدورة: افتحها برقمها.',
    'Cette session est déjà planifiée : ouvrez-la par son numéro.',
    'This session is scheduled already: open it by its id.',
  ),
  'SESSION.WRONG_MOMENT': words(
    'لا يمكن تنفيذ «{{command}}» والدورة في حالة «{{stage}}»: اختر إجراء من الإجراءات المتاحة.',
    '« {{command}} » n’est pas possible à l’état « {{stage}} » : choisissez une des actions ouvertes.',
    '“{{command}}” is not possible in the state “{{stage}}”: choose one of the open actions.',
  ),
  'SESSION.CANCELLED': words(
    'ألغيت هذه الدورة: برمج دورة أخرى.',
    'Cette session est annulée : planifiez-en une autre.',
    'This session is cancelled: schedule another one.',
  ),
  'SESSION.HELD': words(
    'انعقدت الدورة وسجل فيها حضور: صحح الحضور عند الحاجة، ولا تلغها ولا تؤجلها.',
    'La session a eu lieu, des présences sont consignées : corrigez-les au besoin, sans l’annuler ni la reporter.',
    'The session took place and attendance is recorded: correct it if need be, do not cancel or move the session.',
  ),
  'SESSION.NOT_HELD': words(
    'لم يسجل أي حضور بعد: سجل الحضور أولا، أو ألغ الدورة إذا لم تنعقد.',
    'Aucune présence n’est consignée : consignez-la d’abord, ou annulez la session si elle n’a pas eu lieu.',
    'No attendance is recorded yet: record it first, or cancel the session if it did not take place.',
  ),
  'SESSION.MODULE_UNKNOWN': words(
    'الوحدة {{module}} ليست في البرنامج: اختر من {{modules}}.',
    'Le module {{module}} n’est pas au programme : choisissez parmi {{modules}}.',
    'Module {{module}} is not in the programme: choose from {{modules}}.',
  ),
  'SESSION.LOT_OR_REGION': words(
    'حدد لمن الدورة: حصة أو جهة.',
    'Dites pour qui : un lot ou une région.',
    'Say for whom it is: a lot or a region.',
  ),
  'SESSION.CATCH_UP_OF_WHAT': words(
    'لا توجد دورة بهذا الرقم من الوحدة {{module}} في هذا الشطر: راجع رقم الدورة المراد استدراكها.',
    'Aucune session de ce numéro du module {{module}} dans cette tranche : vérifiez la session à rattraper.',
    'There is no session of this id of module {{module}} in this batch: check which one it makes up for.',
  ),
  'SESSION.ENDS_BEFORE_START': words(
    'ساعة النهاية قبل ساعة البداية: صحح الساعتين.',
    'La session finit avant de commencer : corrigez les heures.',
    'The session ends before it starts: correct the hours.',
  ),
  'SESSION.IN_PAST': words(
    'هذا الموعد ({{date}}) قد مضى: اختر يوما وساعة في المستقبل.',
    'Cette date ({{date}}) est passée : choisissez un jour et une heure à venir.',
    'That moment ({{date}}) is past: choose a day and an hour to come.',
  ),
  'SESSION.NOTHING_CHANGES': words(
    'هذا هو الموعد والمكان الحاليان: غير أحدهما أو لا تؤجل.',
    'Date, heures et lieu sont déjà ceux-là : changez-en un, ou ne reportez pas.',
    'The day, hours and place are these already: change one, or do not reschedule.',
  ),
  'SESSION.ENROLMENT_REFUSED': words(
    'لم تسجل أي تعاونية: أزل التعاونيات المذكورة في القائمة أو عالج سببها ثم أعد الإرسال.',
    'Aucune coopérative n’est inscrite : retirez celles de la liste ou réglez leur motif, puis renvoyez.',
    'No cooperative was enrolled: take out those listed or settle their reasons, then send again.',
  ),
  'SESSION.ENROLMENT_OVER': words(
    'انتهى يوم الدورة: لا يمكن التسجيل فيها، اختر دورة مقبلة.',
    'Le jour de la session est passé : inscrivez dans une session à venir.',
    'The day of the session is over: enrol in one to come.',
  ),
  'SESSION.JOURNEY_UNKNOWN': words(
    'لا يوجد مسار بهذا الرقم: راجع الرقم.',
    'Aucun parcours de ce numéro : vérifiez-le.',
    'There is no journey of this id: check the id.',
  ),
  'SESSION.JOURNEY_TWICE': words(
    'هذه التعاونية مذكورة مرتين: اذكرها مرة واحدة.',
    'Cette coopérative figure deux fois : gardez-la une fois.',
    'This cooperative is listed twice: keep it once.',
  ),
  'SESSION.OTHER_BATCH': words(
    'هذه التعاونية من الشطر {{batch}}: سجلها في دورة من شطرها.',
    'Cette coopérative est de la tranche {{batch}} : inscrivez-la dans une session de sa tranche.',
    'This cooperative belongs to batch {{batch}}: enrol it in a session of its batch.',
  ),
  'SESSION.OTHER_LOT': words(
    'هذه التعاونية ليست من حصة الدورة {{lot}}: سجلها في دورة حصتها.',
    'Cette coopérative n’est pas du lot {{lot}} de la session : inscrivez-la dans une session de son lot.',
    'This cooperative is not of the session’s lot {{lot}}: enrol it in a session of its own lot.',
  ),
  'SESSION.OTHER_REGION': words(
    'هذه التعاونية ليست من جهة الدورة {{region}}: سجلها في دورة جهتها.',
    'Cette coopérative n’est pas de la région {{region}} de la session : inscrivez-la dans une session de sa région.',
    'This cooperative is not of the session’s region {{region}}: enrol it in a session of its own region.',
  ),
  'SESSION.NOT_ACCOMPANIED': words(
    'حالة هذه التعاونية «{{state}}»: لا تسجل إلا تعاونية مقبولة وقيد المواكبة.',
    'Cette coopérative est à l’état « {{state}} » : n’inscrivez que des coopératives admises et accompagnées.',
    'This cooperative is in the state “{{state}}”: enrol only those admitted and being accompanied.',
  ),
  'SESSION.JOURNEY_SUSPENDED': words(
    'مسار هذه التعاونية معلق: استأنفه أولا.',
    'Le parcours de cette coopérative est suspendu : reprenez-le d’abord.',
    'This cooperative’s journey is suspended: resume it first.',
  ),
  'SESSION.ALREADY_ENROLLED': words(
    'هذه التعاونية مسجلة في هذه الدورة من قبل: لا حاجة إلى تسجيلها.',
    'Cette coopérative est déjà inscrite à cette session : il n’y a rien à faire.',
    'This cooperative is enrolled in this session already: there is nothing to do.',
  ),
  'SESSION.ENROLLED_ELSEWHERE': words(
    'هذه التعاونية مسجلة في دورة أخرى من نفس الوحدة يوم {{heldOn}}: ألغ ذلك التسجيل أولا.',
    'Cette coopérative est inscrite à une autre session du module, le {{heldOn}} : retirez d’abord cette inscription.',
    'This cooperative is enrolled in another session of the module on {{heldOn}}: remove that enrolment first.',
  ),
  'SESSION.MODULE_ATTENDED': words(
    'تابعت هذه التعاونية الوحدة {{module}} من قبل: اذكر سببا لتسجيلها مرة أخرى.',
    'Cette coopérative a déjà suivi le module {{module}} : donnez un motif pour l’inscrire encore.',
    'This cooperative attended module {{module}} already: give a reason to enrol it again.',
  ),
  'SESSION.NOT_ENROLLED': words(
    'هذه التعاونية غير مسجلة في الدورة: سجلها أولا.',
    'Cette coopérative n’est pas inscrite à la session : inscrivez-la d’abord.',
    'This cooperative is not enrolled in the session: enrol it first.',
  ),
  'SESSION.ATTENDED': words(
    'سجل حضور هذه التعاونية: لا يلغى تسجيلها، صحح الحضور عند الحاجة.',
    'La présence de cette coopérative est consignée : on ne retire plus l’inscription, corrigez la présence au besoin.',
    'This cooperative’s attendance is recorded: its enrolment stays, correct the attendance if need be.',
  ),
  'SESSION.TOO_EARLY': words(
    'لم يحن يوم الدورة {{heldOn}} بعد: عد في ذلك اليوم.',
    'La session n’a lieu que le {{heldOn}} : revenez ce jour-là.',
    'The session takes place on {{heldOn}} only: come back on that day.',
  ),
  'SESSION.NOT_OVER': words(
    'لم تنته الدورة بعد: أغلقها بعد {{to}} يوم {{heldOn}}.',
    'La session n’est pas finie : fermez-la le {{heldOn}} après {{to}}.',
    'The session is not over yet: close it on {{heldOn}} after {{to}}.',
  ),
  'SESSION.CORRECTION_NEEDS_REASON': words(
    'حضور هذه التعاونية مسجل من قبل: اذكر سبب التصحيح.',
    'La présence de cette coopérative est déjà consignée : motivez la correction.',
    'This cooperative’s attendance is recorded already: give the reason of the correction.',
  ),
  'SESSION.NOBODY_CAME': words(
    'لا يوجد أي مشارك: لا تسجل شيئا لتعاونية غائبة، أو اذكر المشاركين.',
    'Aucun participant : ne consignez rien pour une absente, ou nommez les participants.',
    'There is no participant: record nothing for an absent cooperative, or name the participants.',
  ),
  'SESSION.LATE_NEEDS_REASON': words(
    'انتهى أجل تسجيل الحضور: اذكر سبب التأخر.',
    'Le délai pour consigner les présences est passé : motivez le retard.',
    'The time to record attendance is over: give a reason for the delay.',
  ),
  'SESSION.LATE_NEEDS_MANAGER': words(
    'انتهى أجل تسجيل الحضور: اطلب ذلك من المسؤول الجهوي أو مسؤول البرنامج.',
    'Le délai pour consigner les présences est passé : demandez au responsable régional ou du programme.',
    'The time to record attendance is over: ask the regional or the programme manager.',
  ),
  'SESSION.CODE_WRONG': words(
    'رمز الدورة غير صحيح: اطلبه من المكون واكتبه كما هو.',
    'Code de session inconnu : demandez-le à la personne qui forme et saisissez-le tel quel.',
    'The session’s code is wrong: ask the trainer for it and type it as it is.',
  ),
  'SESSION.CHECK_IN_CLOSED': words(
    'تسجيل الحضور بالرمز مفتوح يوم {{heldOn}} فقط، ابتداء من ساعة قبل {{from}}: اطلب من المكون تسجيلك.',
    'Le code ne sert que le {{heldOn}}, dès une heure avant {{from}} : adressez-vous à la personne qui forme.',
    'The code is for {{heldOn}} only, from an hour before {{from}}: ask the trainer.',
  ),
  'SESSION.ALREADY_CHECKED_IN': words(
    'حضور تعاونيتكم مسجل من قبل: أخبروا المكون إذا وجب تصحيحه.',
    'La présence de votre coopérative est déjà consignée : dites à la personne qui forme s’il faut la corriger.',
    'Your cooperative’s attendance is recorded already: tell the trainer if it must be corrected.',
  ),
  'SESSION.SHEET_TWICE': words(
    'هذه اللائحة مرفقة من قبل: لا حاجة إلى إعادة إرفاقها.',
    'Cette feuille est déjà jointe : il n’y a rien à faire.',
    'This sheet is attached already: there is nothing to do.',
  ),
  'SESSION.NOT_ATTENDED': words(
    'لم يسجل حضور لهذه التعاونية: سجله أولا.',
    'Aucune présence n’est consignée pour cette coopérative : consignez-la d’abord.',
    'No attendance is recorded for this cooperative: record it first.',
  ),
  'SESSION.ALL_EVALUATED': words(
    'قيم كل مشاركي هذه التعاونية ({{participants}}) الدورة: لا يقبل تقييم آخر.',
    'Chaque participant de cette coopérative ({{participants}}) a déjà évalué : rien de plus n’est accepté.',
    'Every participant of this cooperative ({{participants}}) has evaluated already: no more is accepted.',
  ),
  'SESSION.QUESTION_UNKNOWN': words(
    'هذا السؤال ليس في الاستمارة: احذفه.',
    'Cette question n’est pas dans le formulaire : retirez-la.',
    'This question is not on the form: remove it.',
  ),
  'SESSION.QUESTION_MISSING': words(
    'هذا السؤال بدون جواب: أجب عنه من 1 إلى 5.',
    'Cette question est sans réponse : notez-la de 1 à 5.',
    'This question has no answer: give it 1 to 5.',
  ),
  'POLICY.QUESTION_TWICE': words(
    'سؤال من استمارة التقييم مكرر: احتفظ به مرة واحدة.',
    'Une question du formulaire d’évaluation figure deux fois : gardez-la une fois.',
    'A question of the evaluation form is listed twice: keep it once.',
  ),
  'SESSION.NO_CATCH_UP_YET': words(
    'لا توجد بعد دورة أخرى من هذه الوحدة بمكان شاغر: برمج دورة استدراكية.',
    'Aucune autre session de ce module n’a de place libre : planifiez un rattrapage.',
    'No other session of this module has a free place yet: schedule a catch-up.',
  ),
  'SESSION.DUTY_MOOT': words(
    'لم يعد هذا الإجراء التلقائي مطلوبا أو لم يحن وقته: لا شيء يلزم القيام به.',
    'Cette échéance automatique n’a plus lieu d’être ou n’est pas encore due : il n’y a rien à faire.',
    'This automatic step is no longer asked for or not due yet: there is nothing to do.',
  ),
} as const satisfies Record<string, Texts>;
