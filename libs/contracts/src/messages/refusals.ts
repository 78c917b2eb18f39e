import { words } from './words';

/** Why the programme's rules refuse a command, and what to do about it. */
export const refusalMessages = {
  'APPLICATION.INVALID': words(
    'الطلب يحتوي على معطيات غير صحيحة: صححها حسب القائمة ثم أعد الإرسال.',
    'La candidature contient des données incorrectes : corrigez-les selon la liste et renvoyez.',
    'The application holds wrong data: correct it as listed and send it again.',
  ),
  'APPLICATION.ALREADY_RECEIVED': words(
    'سبق تقديم طلب بنفس المحكمة ونفس رقم التقييد في هذا الشطر: تتبعه برمز التتبع، أو راجع رقم التقييد.',
    'Une candidature de ce tribunal et de ce numéro existe déjà dans cette tranche : suivez-la par son code, ou vérifiez le numéro.',
    'An application of this court and number exists already in this batch: follow it by its code, or check the number.',
  ),
  'APPLICATION.NAME_REQUIRED': words(
    'اكتب اسم التعاونية بالعربية أو بالفرنسية.',
    'Donnez la dénomination de la coopérative, en français ou en arabe.',
    'Give the cooperative’s name, in French or in Arabic.',
  ),
  'APPLICATION.ICE_CONTROL': words(
    'رقم التعريف الموحد (ICE) غير صحيح: راجع الأرقام الخمسة عشر في الشهادة، أو اترك الخانة فارغة.',
    'L’ICE n’est pas valable : vérifiez les 15 chiffres sur l’attestation, ou laissez le champ vide.',
    'The ICE is not valid: check its 15 digits on the certificate, or leave the field empty.',
  ),
  'APPLICATION.PROVINCE_UNKNOWN': words(
    'الإقليم {{province}} غير معروف: اختر رمزا من لائحة الأقاليم والعمالات.',
    'Province {{province}} inconnue : choisissez un code dans la liste des provinces et préfectures.',
    'Province {{province}} is unknown: choose a code from the list of provinces and prefectures.',
  ),
  'APPLICATION.PROVINCE_OUTSIDE_REGION': words(
    'الإقليم {{province}} لا ينتمي إلى الجهة {{region}}: صحح الجهة أو الإقليم.',
    '{{province}} n’est pas dans la région {{region}} : corrigez la région ou la province.',
    '{{province}} is not in region {{region}}: correct the region or the province.',
  ),
  'APPLICATION.SECTOR_UNKNOWN': words(
    'القطاع {{sector}} غير معروف: اختر رمزا من لائحة القطاعات.',
    'Secteur {{sector}} inconnu : choisissez un code dans la liste des secteurs.',
    'Sector {{sector}} is unknown: choose a code from the list of sectors.',
  ),
  'APPLICATION.REGISTERED_IN_FUTURE': words(
    'تاريخ التقييد لا يمكن أن يكون بعد اليوم ({{today}}): راجع التاريخ.',
    'La date d’immatriculation ne peut pas être après aujourd’hui ({{today}}) : vérifiez-la.',
    'The registration date cannot be after today ({{today}}): check it.',
  ),
  'APPLICATION.MORE_THAN_MEMBERS': words(
    'العدد {{value}} أكبر من عدد الأعضاء {{members}}: صحح أحدهما.',
    '{{value}} dépasse le nombre de membres ({{members}}) : corrigez l’un des deux.',
    '{{value}} is more than the number of members ({{members}}): correct one of them.',
  ),
  'BATCH.CALL_NOT_OPEN': words(
    'الدعوة لإبداء الاهتمام غير مفتوحة الآن: تواريخها في صفحة الشطر.',
    'L’appel n’est pas ouvert en ce moment : ses dates figurent sur la page de la tranche.',
    'The call is not open now: the page of the batch has its dates.',
  ),
  'BATCH.CALL_CLOSED': words(
    'أغلقت الدعوة بتاريخ {{closedOn}}: اتصل بالمكتب الجهوي لمعرفة الدعوة المقبلة.',
    'L’appel est clos depuis le {{closedOn}} : demandez au bureau régional la date du prochain.',
    'The call closed on {{closedOn}}: ask the regional office about the next one.',
  ),
  'BATCH.ALREADY_EXISTS': words(
    'يوجد شطر بهذا الرمز: استعمله أو اختر رمزا آخر.',
    'Une tranche de ce code existe déjà : utilisez-la ou choisissez un autre code.',
    'A batch of this code exists already: use it or choose another code.',
  ),
  'BATCH.NO_POLICY': words(
    'لا توجد سياسة معتمدة لهذا الشطر: اعتمد واحدة قبل فتح الدعوة.',
    'Cette tranche n’a pas encore de règlement : adoptez-en un avant d’ouvrir l’appel.',
    'This batch has no policy yet: adopt one before opening the call.',
  ),
  'BATCH.CALL_ALREADY_OPEN': words(
    'الدعوة مفتوحة من قبل: مددها أو أغلقها.',
    'L’appel est déjà ouvert : prolongez-le ou clôturez-le.',
    'The call is open already: extend it or close it.',
  ),
  'BATCH.CLOSES_BEFORE_OPENING': words(
    'تاريخ الإغلاق قبل تاريخ الافتتاح: صحح أحدهما.',
    'La clôture précède l’ouverture : corrigez l’une des dates.',
    'The call closes before it opens: correct one of the dates.',
  ),
  'BATCH.CLOSED_ALREADY': words(
    'تاريخ الإغلاق {{closesOn}} قد مضى: اختر اليوم أو يوما بعده.',
    'La clôture du {{closesOn}} est déjà passée : choisissez aujourd’hui ou un jour suivant.',
    'The closing date {{closesOn}} is past: choose today or a later day.',
  ),
  'BATCH.NOT_AN_EXTENSION': words(
    'اختر تاريخا بعد تاريخ الإغلاق الحالي.',
    'Choisissez une date postérieure à la clôture actuelle.',
    'Choose a date after the present closing date.',
  ),
  'COMMAND.INVALID': words(
    'بعض معطيات الأمر غير صحيحة: صححها حسب القائمة ثم أعد الإرسال.',
    'Certaines données de la commande sont incorrectes : corrigez-les selon la liste et renvoyez.',
    'Some of the command’s data are wrong: correct them as listed and send again.',
  ),
  'FIELD.EMPTY': words('الحقل فارغ: املأه.', 'Ce champ est vide : remplissez-le.', 'This field is empty: fill it in.'),
  'FIELD.DATE_OUT_OF_RANGE': words(
    'السنة غير معقولة: اكتب تاريخا بين 1900 و2199.',
    'Année improbable : donnez une date entre 1900 et 2199.',
    'The year is not plausible: give a date between 1900 and 2199.',
  ),
  'FIELD.IN_FUTURE': words(
    'التاريخ {{date}} لم يحن بعد: سجل ما وقع فعلا فقط.',
    'Le {{date}} est à venir : n’enregistrez que ce qui a eu lieu.',
    '{{date}} is in the future: record only what has taken place.',
  ),
  'JOURNEY.ALREADY_EXISTS': words(
    'تم تقديم هذا الطلب من قبل: تتبعه برمز التتبع.',
    'Cette candidature est déjà déposée : suivez-la avec son code de suivi.',
    'This application has been submitted already: follow it by its tracking code.',
  ),
  'JOURNEY.WRONG_MOMENT': words(
    'لا يمكن تنفيذ «$t(COMMAND_TITLE.{{command}})» والمسار في حالة «$t(STATE.{{state}})»: اختر إجراء من الإجراءات المتاحة.',
    '« $t(COMMAND_TITLE.{{command}}) » n’est pas possible à l’état « $t(STATE.{{state}}) » : choisissez une des actions ouvertes.',
    '“$t(COMMAND_TITLE.{{command}})” is not possible in the state “$t(STATE.{{state}})”: choose one of the open actions.',
  ),
  'JOURNEY.SUSPENDED': words(
    'المسار معلق: استأنفه أولا.',
    'Le parcours est suspendu : reprenez-le d’abord.',
    'The journey is suspended: resume it first.',
  ),
  'JOURNEY.NOT_SUSPENDED': words(
    'المسار غير معلق: لا حاجة إلى استئنافه.',
    'Le parcours n’est pas suspendu : il n’y a rien à reprendre.',
    'The journey is not suspended: there is nothing to resume.',
  ),
  'JOURNEY.SUSPENDED_UNTIL_PAST': words(
    'التاريخ {{date}} ليس في المستقبل: اختر تاريخا لاحقا أو اتركه فارغا.',
    'Le {{date}} n’est pas à venir : choisissez une date future ou laissez vide.',
    '{{date}} is not in the future: choose a later date or leave it empty.',
  ),
  'JOURNEY.DOCUMENT_UNKNOWN': words(
    'الوثيقة {{document}} ليست ضمن لائحة الوثائق المطلوبة: اختر منها فقط.',
    'La pièce {{document}} n’est pas dans la liste publiée : ne demandez que celles de la liste.',
    'Document {{document}} is not on the published list: ask only for those that are.',
  ),
  'JOURNEY.DOCUMENTS_MISSING': words(
    'ما زالت وثائق ناقصة: {{documents}}. أرفقها قبل التصريح باكتمال الملف.',
    'Il manque encore : {{documents}}. Joignez ces pièces avant de déclarer le dossier complet.',
    'Still missing: {{documents}}. Attach them before declaring the file complete.',
  ),
  'JOURNEY.CRITERION_UNKNOWN': words(
    'هذا المعيار ليس في شبكة التنقيط: احذفه.',
    'Ce critère n’est pas dans la grille : retirez-le.',
    'This criterion is not in the scoring grid: remove it.',
  ),
  'JOURNEY.SCORES_LOCKED': words(
    'تم ترتيب الفوج {{wave}}: التنقيط مغلق. أعد فتح التنقيط أولا إذا لزم تغييره.',
    'La vague {{wave}} est classée : les notes sont verrouillées. Rouvrez d’abord la notation s’il faut les changer.',
    'Wave {{wave}} is ranked: its scores are locked. Reopen the scoring first if they must change.',
  ),
  'JOURNEY.LIST_DECIDES': words(
    'لائحة الفوج {{wave}} تقرر في شأن هذا الطلب: وقعوها وأعلنوها، أو أعيدوا فتح التنقيط.',
    'La liste de la vague {{wave}} décide de cette candidature : signez-la et publiez-la, ou rouvrez la notation.',
    'The list of wave {{wave}} decides this application: sign and release it, or reopen the scoring.',
  ),
  'JOURNEY.NOTHING_MISSING': words(
    'لا تنقص هذا الملف أي وثيقة: انتظروا جوابنا.',
    'Aucune pièce ne manque à ce dossier : attendez notre réponse.',
    'Nothing is missing from this file: wait for our answer.',
  ),
  'JOURNEY.OWN_COOPERATIVE': words(
    'هذه تعاونيتك أو لك صلة بها: اترك تنقيطها لعضو آخر.',
    'C’est votre coopérative ou vous y êtes lié : laissez un autre membre la noter.',
    'This is your own cooperative, or you have ties to it: leave it to another member.',
  ),
  'JOURNEY.CONFLICT_DECLARED': words(
    'صرحت بتضارب المصالح في هذا الملف: اترك تنقيطه لعضو آخر.',
    'Vous avez déclaré un conflit d’intérêts sur ce dossier : laissez un autre membre le noter.',
    'You declared a conflict of interest in this file: leave it to another member.',
  ),
  'JOURNEY.SYSTEM_ONLY': words(
    'هذه الخانة يملؤها النظام عند الإعلان عن نتائج الفوج: احذفها.',
    'Ce champ est rempli par le système à la publication d’une vague : retirez-le.',
    'The system fills this field when a wave is released: remove it.',
  ),
  'JOURNEY.PASSED_OVER': words(
    'سبق أن عرض مقعد على هذه التعاونية ولم تأخذه: اعرضه على التالية.',
    'Une place a déjà été proposée à cette coopérative : proposez-la à la suivante.',
    'A place was offered to this cooperative before and not taken: offer it to the next one.',
  ),
  'JOURNEY.DUPLICATE_UNKNOWN': words(
    'لا توجد شبهة تكرار مفتوحة مع هذا الطلب: اختر من لائحة الشبهات.',
    'Aucun soupçon ouvert avec cette candidature : choisissez dans la liste des doublons possibles.',
    'There is no open suspicion about that application: choose from the list of possible duplicates.',
  ),
  'JOURNEY.MERGE_INTO_ITSELF': words(
    'لا يدمج الطلب في نفسه: اختر الطلب الآخر.',
    'Une candidature ne se fusionne pas avec elle-même : choisissez l’autre.',
    'An application is not merged into itself: choose the other one.',
  ),
  'JOURNEY.MERGE_INTO_NONE': words(
    'لا يوجد في هذا الشطر طلب قائم بهذا المعرف: اختر الطلب الآخر من لائحة الشبهات.',
    'Aucune candidature de cette tranche ne porte cet identifiant : choisissez l’autre dans la liste des doublons possibles.',
    'No application of this batch has this id: choose the other one from the list of possible duplicates.',
  ),
  'JOURNEY.WAVE_UNKNOWN': words(
    'الفوج {{wave}} غير موجود في هذا الشطر: اختر فوجا من السياسة المعتمدة.',
    'La vague {{wave}} n’existe pas dans cette tranche : choisissez-en une du règlement.',
    'Wave {{wave}} does not exist in this batch: choose one of the policy’s.',
  ),
  'JOURNEY.APPEAL_CLOSED': words(
    'انتهى أجل الطعن أو تم البت فيه نهائيا: اتصل بالمكتب الجهوي للمعلومات.',
    'Le délai de recours est passé ou il a été statué : adressez-vous au bureau régional.',
    'The time to appeal is over or the appeal is decided: ask the regional office.',
  ),
  'JOURNEY.DECISION_NEEDS_ANOTHER_PERSON': words(
    'لم ينقط هذا الملف أحد غيرك: ليقرر فيه عضو آخر، أو لينقطه عضو آخر قبل أن تقرر.',
    'Vous êtes seul à avoir noté ce dossier : qu’un autre membre décide, ou qu’il le note avant votre décision.',
    'Nobody but you has scored this file: let another member decide, or score it before you do.',
  ),
  'JOURNEY.APPEAL_NEEDS_ANOTHER_PERSON': words(
    'من اتخذ القرار لا يبت في الطعن: كلف شخصا آخر.',
    'Qui a pris la décision ne statue pas sur le recours : confiez-le à une autre personne.',
    'Whoever took the decision cannot decide the appeal: give it to another person.',
  ),
  'JOURNEY.APPEAL_CANNOT_ADMIT': words(
    'هذا الطعن لا يؤدي إلى القبول مباشرة: اختر إعادة الدراسة أو الرفض.',
    'Ce recours ne peut pas mener à l’admission directe : choisissez le réexamen ou le rejet du recours.',
    'This appeal cannot lead straight to admission: choose to reassess or to dismiss.',
  ),
  'JOURNEY.NO_CONSULTANT': words(
    'لم يعين أي مستشار: عين مستشارا قبل بدء التشخيص.',
    'Aucun consultant n’est affecté : affectez-en un avant de démarrer le diagnostic.',
    'No consultant is assigned: assign one before starting the diagnosis.',
  ),
  'JOURNEY.NO_DIAGNOSIS_REPORT': words(
    'تقرير التشخيص غير موجود: سجل نقاط القوة والضعف والفرص والمخاطر أولا.',
    'Le rapport de diagnostic manque : consignez d’abord l’analyse SWOT.',
    'The diagnosis report is missing: record the strengths, weaknesses, opportunities and threats first.',
  ),
  'JOURNEY.PLAN_NEEDS_ANOTHER_PERSON': words(
    'من أعد المخطط لا يصادق عليه: اطلب المصادقة من شخص آخر.',
    'L’auteur du plan ne l’approuve pas : demandez à une autre personne.',
    'The author of a plan does not approve it: ask another person.',
  ),
  'JOURNEY.ACTION_ENDS_BEFORE_START': words(
    'الإجراء ينتهي قبل بدايته: صحح التاريخين.',
    'L’action finit avant de commencer : corrigez ses dates.',
    'The action ends before it starts: correct its dates.',
  ),
  'JOURNEY.ACTION_TWICE': words(
    'الرمز {{action}} مكرر في المخطط: أعط كل إجراء رمزا خاصا.',
    'Le code {{action}} figure deux fois dans le plan : donnez à chaque action le sien.',
    'Code {{action}} is in the plan twice: give each action its own.',
  ),
  'JOURNEY.ACTION_UNKNOWN': words(
    'لا يوجد الإجراء {{action}} في المخطط: اختر إجراء من المخطط الحالي.',
    'Le plan ne contient pas d’action {{action}} : choisissez-en une du plan actuel.',
    'The plan holds no action {{action}}: choose one of the present plan.',
  ),
  'JOURNEY.DROPPING_NEEDS_REMARK': words(
    'اشرح في الملاحظة سبب التخلي عن الإجراء.',
    'Dites en remarque pourquoi l’action est abandonnée.',
    'Say in the remark why the action is dropped.',
  ),
  'JOURNEY.MODULE_UNKNOWN': words(
    'الوحدة {{module}} ليست في البرنامج: اختر من {{modules}}.',
    'Le module {{module}} n’est pas au programme : choisissez parmi {{modules}}.',
    'Module {{module}} is not in the programme: choose from {{modules}}.',
  ),
  'JOURNEY.ATTENDANCE_TWICE': words(
    'سجل الحضور في {{module}} بتاريخ {{date}} من قبل: راجع التاريخ أو الوحدة.',
    'La présence à {{module}} le {{date}} est déjà consignée : vérifiez la date ou le module.',
    'Attendance at {{module}} on {{date}} is recorded already: check the date or the module.',
  ),
  'JOURNEY.SESSION_TWICE_A_DAY': words(
    'سجلت حصة بتاريخ {{date}} من قبل: حصة واحدة في اليوم، راجع التاريخ.',
    'Une séance est déjà consignée le {{date}} : une par jour, vérifiez la date.',
    'A session on {{date}} is recorded already: one a day, check the date.',
  ),
  'JOURNEY.SESSIONS_EXCEEDED': words(
    'تمت الحصص المقررة ({{planned}}): اذكر سبب حصة إضافية.',
    'Les {{planned}} séances prévues sont faites : motivez une séance de plus.',
    'The {{planned}} planned sessions are done: give a reason for one more.',
  ),
  'JOURNEY.TRAINING_NOT_DELIVERED': words(
    'التكوين لم يكتمل بعد: الوحدات {{modules}} من {{modulesNeeded}}، والحصص {{sessions}} من {{sessionsNeeded}}. سجل الباقي أولا.',
    'La formation n’est pas achevée : modules {{modules}} sur {{modulesNeeded}}, séances {{sessions}} sur {{sessionsNeeded}}. Consignez d’abord le reste.',
    'Training is not delivered yet: modules {{modules}} of {{modulesNeeded}}, sessions {{sessions}} of {{sessionsNeeded}}. Record the rest first.',
  ),
  'JOURNEY.MARKETING_PLAN_EXISTS': words(
    'قدم مخطط التسويق من قبل: أضف ملاحظة إذا تغير شيء.',
    'Le plan de commercialisation est déjà remis : ajoutez une note si quelque chose change.',
    'The marketing plan is submitted already: add a note if something changes.',
  ),
  'JOURNEY.MINIMUMS_NOT_MET': words(
    'الحد الأدنى غير مستوفى: {{unmet, each(of: MINIMUM)}}. أكمله أو اذكر سبب الإعفاء.',
    'Minimums non atteints : {{unmet, each(of: MINIMUM)}}. Complétez-les ou motivez une dispense.',
    'Minimums not met: {{unmet, each(of: MINIMUM)}}. Complete them or give a reason to waive them.',
  ),
  'JOURNEY.WAIVER_NEEDS_ANOTHER_PERSON': words(
    'وقعت على الإعفاء من قبل: يلزم توقيع شخص ثان.',
    'Vous avez déjà signé la dispense : il faut la signature d’une deuxième personne.',
    'You have signed the waiver already: a second person must sign.',
  ),
  'JOURNEY.DUTY_MOOT': words(
    'لم يعد هذا الإجراء التلقائي مطلوبا أو لم يحن وقته: لا شيء يلزم القيام به.',
    'Cette échéance automatique n’a plus lieu d’être ou n’est pas encore due : il n’y a rien à faire.',
    'This automatic step is no longer asked for or not due yet: there is nothing to do.',
  ),
  'JOURNEY.POLICY_UNKNOWN': words(
    'النسخة {{version}} من السياسة غير معتمدة: اعتمدها أولا في الشطر.',
    'La version {{version}} du règlement n’est pas adoptée : adoptez-la d’abord pour la tranche.',
    'Version {{version}} of the policy is not adopted: adopt it in the batch first.',
  ),
  'JOURNEY.POLICY_OLDER': words(
    'النسخة {{applied}} المطبقة على هذا المسار أحدث من النسخة {{version}}: لا شيء يلزم القيام به.',
    'La version {{applied}}, plus récente que la version {{version}}, s’applique déjà à ce parcours : il n’y a rien à faire.',
    'Version {{applied}}, newer than version {{version}}, applies to this journey already: there is nothing to do.',
  ),
  'JOURNEY.POLICY_ALREADY_APPLIED': words(
    'النسخة {{version}} مطبقة على هذا المسار من قبل: لا شيء يلزم القيام به.',
    'La version {{version}} s’applique déjà à ce parcours : il n’y a rien à faire.',
    'Version {{version}} applies to this journey already: there is nothing to do.',
  ),
  'JOURNEY.NOTHING_TO_REPLAN': words(
    'كل الآجال مطابقة للرزنامة الحالية: لا شيء يلزم القيام به.',
    'Toutes les échéances suivent déjà le calendrier : il n’y a rien à faire.',
    'Every deadline follows the calendar already: there is nothing to do.',
  ),
  'JOURNEY.REASSIGN_TO_WHOM': words(
    'حدد المكلف الجديد: عون أو مستشار.',
    'Dites à qui réaffecter : un agent ou un consultant.',
    'Say to whom: an agent or a consultant.',
  ),
  'JOURNEY.DEADLINE_UNKNOWN': words(
    'الأجل {{deadline}} غير مفتوح: اختر من {{open}}.',
    'L’échéance {{deadline}} n’est pas ouverte : choisissez parmi {{open}}.',
    'Deadline {{deadline}} is not open: choose from {{open}}.',
  ),
  'JOURNEY.NOT_AN_EXTENSION': words(
    'اختر تاريخا بعد الأجل الحالي {{dueOn}} وليس في الماضي.',
    'Choisissez une date après l’échéance actuelle ({{dueOn}}) et non passée.',
    'Choose a date after the present one ({{dueOn}}) and not in the past.',
  ),
  'POLICY.INVALID': words(
    'السياسة غير صحيحة: صححها حسب القائمة ثم أعد الإرسال.',
    'Le règlement n’est pas valable : corrigez-le selon la liste et renvoyez.',
    'The policy is not valid: correct it as listed and send it again.',
  ),
  'POLICY.DEADLINE_TWICE': words(
    'نوع من الآجال مكرر: احتفظ بقاعدة واحدة لكل نوع.',
    'Un type d’échéance figure deux fois : gardez une règle par type.',
    'A kind of deadline is listed twice: keep one rule for each.',
  ),
  'POLICY.MORE_MODULES_THAN_OFFERED': words(
    'الوحدات المطلوبة أكثر من الوحدات المبرمجة: صحح العدد.',
    'Plus de modules exigés qu’offerts : corrigez le nombre.',
    'More modules are required than offered: correct the number.',
  ),
  'POLICY.MORE_SESSIONS_THAN_PLANNED': words(
    'الحصص المطلوبة أكثر من الحصص المقررة: صحح العدد.',
    'Plus de séances exigées que prévues : corrigez le nombre.',
    'More sessions are required than planned: correct the number.',
  ),
  'POLICY.QUIET_BEFORE_SENDING': words(
    'وقت التوقف عن الإرسال قبل وقت الإرسال: صححهما.',
    'Le silence commence avant l’heure d’envoi : corrigez les heures.',
    'Quiet hours start before the sending time: correct the hours.',
  ),
};
