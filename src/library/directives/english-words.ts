const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const STRESS =
  /^(?:stress|emphasi[sz]|highlight|underscor|underlin|reiterat|reaffirm|outlin)(?:e|es|ed|s|ing)?$/;
export const REPORT = words(
  'said says stressed stresses emphasized emphasised emphasizes noted notes added adds pointed out highlighted underscored underlined reiterated stated states urged demanded requested required believes argued proposed proposes suggested made clear announced declared wrote agreed decided insisted instructed ordered affirmed reaffirmed',
);
export const ASK = words(
  'invites recommends recommended expected urged urges urging urge instructed instructs instructing ordered orders directed directs asked asks asking requested requests required requires requiring demanded demands exhorted encouraged encourages encouraging told reminded obliged advised',
);
export const NECESSARY = words(
  'necessary essential important imperative vital crucial critical urgent indispensable incumbent',
);
/** What is only to be taken note of: it should be noted that. */
export const NOTED = words(
  'noted remembered mentioned recalled remarked observed pointed admitted acknowledged said stressed emphasized understood',
);
export const NOTING = words('note remember mention recall remark point say');
export const ORGAN =
  /^(?:party|state|government|governments|ministr(?:y|ies)|departments?|committees?|commissions?|authorit(?:y|ies)|courts?|procuratorates?|procuratorial|organs?|agenc(?:y|ies)|councils?|bureaus?|treasury|regulators?|inspectorates?|ombudsman|boards?|tribunals?|secretariats?|registr(?:y|ies|ar|ars)|offices?|cadres|officials|units|organi[sz]ations?|regions|localities|provinces|cities|districts|counties|municipalities|enterprises|china|country|nation)$/;
export const SUBORDINATORS = words('what how why whether if unless because although though where whose lest');
export const DETERMINERS = words('the a an its his their our this these those all each every any some more new no');
/** Verbs that are nouns as well: at a sentence's start only what follows tells. */
export const NOUNISH = words(
  'work support reform press state study research report practice address exchange place present control train guide handle host issue link limit lead offer order track treat value visit stress share shape show stamp stay step stick stop strike suit supplement target test urge use process balance benchmark bear break bridge change check counter cover crack curb cut deal design draft draw drive end face fight file fix force form forward further grant hold influence judge launch limit mind move need open plan play praise promise question raise rescue respect result return review reward rise run rule save seek set settle speed spread start subject supply teach turn view watch will win demand fund finance focus display contact coordinate earn answer act complete perfect secure separate correct direct lower present open ban guard heed help join keep know brief budget charge chart code commission contact contract copy count credit document double estimate exit flag freeze grade house interview label lease license list lodge log map mark match measure model name notice own pair pass pause phase pilot place pool post protest purchase record reflect refund release repair reply reserve retire route sample scale schedule score scrap screen shield shift sign signal sort source sponsor staff store structure survey switch tally tax time trace trade trial trigger trust veto volunteer vote watch welcome witness award audit approach access benefit cause claim alert complement finance honour honor inventory',
);
