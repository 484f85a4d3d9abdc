/** What the clocks of these tables are about. */
export const EVENTS = `event accepted by office once (abroad: boolean)
event ordered by office
event returned by office
event approved by office (granted: number)
event notified by office
event supplemented by party
event transferred by office
event replied by office (reasons: any text)
event refused by office
event asked by party`;

/** The duty that most of them ask about. */
export const reply = 'duty reply: after accepted, office must replied before handling runs out';
