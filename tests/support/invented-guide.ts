/**
 * Sheets of our own invention, in the layout of the guide, with its traps: a page that opens with a space, a title over two
 * lines, a box before the end of a section, a heading printed after its text, a column that goes on after a box, a torn
 * heading, a letter printed twice, flattened tables, a running head, a contact above its heading or below it, sheets without a
 * gap between them.
 */
export const LONG_SHEET = ` La Halle aux 
Outils,Prêter et réparer

La Halle prête des outils aux habitants de trois immeubles et leur apprend à s’en servir. 
Elle est née d’une dispute pour une perceuse, un dimanche matin de pluie.

Présentation du quartier d’implantation
Le quartier des Tilleuls compte quatre tours et une 
place où personne ne s’assoit.
Origines du projet (historique, date de création, 
etc.)
En 2011, deux voisines ont mis leurs outils en com-
mun dans une cave que le gardien leur a ouverte.
Activités 
• Le prêt de perceuses, de scies et d’échelles.
• Des ateliers, le samedi.

Les acteurs et leur rôle respectif, les différents 
partenaires
Un bailleur prête la cave, et la régie en fournit 
l’éclairage depuis la troisième année. 
 FINALITÉS ET OBJECTIFS
• Réparer avant d’acheter, et apprendre les uns des autres dans un lieu ouvert à tous les étages de la tour.
• Partager un outil entre cent foyers plutôt que d’en ranger cent dans cent placards fermés à double tour.

Lieu: quartier des Tilleuls, Valmorin (Ardèche)
 La mairie paie les assurances, et le collège envoie 
ses élèves de troisième deux fois par an.

Locaux
Une cave de 80 m² et un appentis dans la cour, que 
le bailleur a refaits avec les locataires du rez-de-
chaussée, un été.

• Un outil pour tous : la Halle ne vend rien, et chaque outil revient au râtelier avant la tombée de la nuit noire.
• Une école : on n’emprunte une scie qu’après l’avoir tenue devant un voisin, ce qui évite bien des doigts coupés.

Les dimensions innovantes 
 LES LIENS AVEC LA POLITIQUE DE LA VILLE
Le contrat de ville finance l’éclairage de la cave, après la visite de la sous-préfète un soir de novembre sans lune.

Le bailleur a posé une porte vitrée, et le gardien 
en garde une clé pour les soirs d’hiver.

LE 
REGARD 

DE L’ÉLUE
ANNE 

EXEMPLE, 
MAIRE

« Une cave ouverte vaut mieux qu’un rideau baissé, et les voisins le savent bien. » 

DES RÉSULTATS
En dix ans, la Halle a changé la place :
Des voisins 
qui se parlent

On compte trente ateliers par an, et deux mariages entre gens qui ne se saluaient pas dans l’escalier.

En termes d’image • Une place où l’on s’assoit enfin le soir.
• Un journal qui en parle autrement.

DDES FREINS
Les outils Ils s’usent, et personne n’aime compter les vis à la fin de la journée.

42 • Initiatives ESS / La Halle

DES FACTEURS DE RÉUSSITE
La patience, et une clé chez le gardien.

Jeanne Modèle - chargée de la cave 
halle@exemple.fr - www.halle.example

CONTACT
`;

export const SHORT_SHEET = ` Épicerie du 
Belvédère

Origine du projet et porteur :
L’épicerie a ouvert en 2015 dans l’ancienne loge du gardien, avec une balance prêtée.

Activités :
On y vend des légumes du canton. Les clients 
pèsent eux-mêmes ce qu’ils prennent.
Principaux partenaires et sources de 
financements :
La commune : 3 000 euros par an.
 Lieu d’implantation et d’activité : Belvédère, à Montclair
La loge donne sur la place des Tisserands.

CONTACT

Paul Exemple, gérant
12 rue du Puits, 07999 Montclair
epicerie@exemple.fr
`;

/** It follows the one before without a gap. */
export const LAST_SHEET = ` Garage du Pont

Origine du projet et porteur :
Trois mécaniciens à la retraite ont ouvert un atelier sous le pont en 2009.

Activités :
Ils réparent les vélos et les poussettes.
Principaux partenaires et sources de financements :
Le département prête le terrain.

Lieu d’implantation et d’activité : sous le pont, à Rochelave.

CONTACT

garage@exemple.fr
http://www.garage.example
`;

/** What is printed around the sheets. */
export const BEFORE_SHEETS = `Avant-propos

Cette brochure présente trois lieux que nous aimons, sans ordre ni préférence. La Halle ouvre la marche (voir page 
40).

`;

export const AFTER_SHEETS = ` Pour agir

Les collectivités peuvent ouvrir leurs caves.
`;

export const INVENTED_GUIDE = `${BEFORE_SHEETS}${LONG_SHEET}\n\n\n${SHORT_SHEET.slice(1)}${LAST_SHEET}${AFTER_SHEETS}`;
