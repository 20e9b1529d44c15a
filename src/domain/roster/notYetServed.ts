import { headerKey } from './headers';

const NOT_YET =
  /^(?:(?:initial|new|pending|awaiting|waiting|in|for|on|re|tri|triennial|3 ?(?:yr|year)|three year|parent|parental|sped|special ed|special education|speech|language|ot|pt|psych|iep|signed|to|be) )*(?:(?:re)?eval(?:s|uations?|uating|uated?)?|referrals?|referred|consents?|permission|screenings?|child find)(?: .*)?$|^(?:initial )?(?:assessments?|testing)$/;

/** Whether a service's text says what is done before there is one, or beside it: "Initial Eval", "Consent to evaluate", "Referral". */
export const isNotYetServed = (service: string): boolean => NOT_YET.test(headerKey(service));
