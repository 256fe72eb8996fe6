const TELEPHONE = /(?<![\d:-])(?:\+33\s?\(?0?\)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
/** first.last@… is somebody's, unless it starts with a word that is everybody's. */
const PERSON = /^[a-z]+[._][a-z-]+@/i;
const EVERYBODY =
  /^(contact|info|infos|accueil|secretariat|bonjour|asso|association|regie|mairie|direction)[._-]/i;

/** A sentence for each telephone number and each e-mail of a person in a text: neither goes online. */
export function findPersonalData(text: string): string[] {
  const telephone = TELEPHONE.exec(text)?.[0];
  const persons = (text.match(EMAIL) ?? []).filter((email) => PERSON.test(email) && !EVERYBODY.test(email));
  return [
    ...(telephone ? [`« ${telephone} » est un numéro de téléphone : retirez-le.`] : []),
    ...persons.map((email) => `« ${email} » est l’adresse d’une personne : gardez celle de l’organisation.`),
  ];
}
