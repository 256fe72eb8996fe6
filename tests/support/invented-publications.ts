/** Small publications of our own, in the layouts of the profiles, with the traps of true ones. */

/** Chapters whose actions come first, then the title, the examples, and the words that head them. */
export const NOTE = ` Écoles & jardins

Cette note rassemble des idées de jardiniers.

Entre les écoles et les jardins publics

En ouvrant les cours de récréation aux
voisins du quartier, le samedi

PLANTER DANS LES COURS

DE RÉCRÉATION

https://jardins.example/cours

A Brévigny, une école maternelle a remplacé cent mètres carrés de
bitume par un verger, que les parents taillent avec les enfants.

La Ville de Tournel a prêté deux terrains, avec l’aide de l’agglomération
de Vaurelle.

En pratique :

https://jardins.example/tournel

En prêtant des outils à qui n’en a pas

Et pourquoi pas un camion de jardinage ?

PARTAGER LES OUTILS
ENTRE VOISINS

Pour aller plus loin :
"Le guide des outils prêtés", Jardins unis, mai 2021

Et pourquoi pas une grainothèque dans chaque
immeuble ?

Une charte signée par trois bailleurs fixe les règles du prêt, les heures
d’ouverture et ce que chacun rend.

En pratique :

Camille EXEMPLE
accueil@jardins.example
`;

/** A leaflet in Markdown whose list is made of levers. */
export const LEAFLET = `# Jardins & quartiers

Une petite phrase d’accueil.

## Des jardins pour tous

### La ferme de poche *Les Quatre Vents à Tournel (99)*

Elle vend ses salades au marché.

## Plusieurs **leviers d'actions** pour jardiner

- Ouvrir les **cours** aux voisins
- Prêter des outils: un local, un registre et
  deux clés

### Ressources pour aller plus loin

- [Le guide](#) des jardins, 2021
`;

/** Proposals in Markdown, whose titles are items in bold. */
export const STATEMENT = `# CONTRIBUTION DES JARDINS

### **Nous sommes un réseau**

- 12 communes adhérentes

## PRÉCONISATIONS

- **Des jardins ouverts :**

Un jardin fermé ne sert à personne.

- en donnant les clés aux voisins
- en affichant les heures

► Intérêt de l'expérience danoise de la serre partagée : elle a vingt ans.

- **Renforcer le prêt d'outils :**

des communes, des bailleurs, et de qui voudra.

Il y avait une dernière question sur les abeilles.
`;

/** The minutes of a day: a round table, a workshop, initiatives in a few lines between them. */
export const MINUTES = `COMPTE-RENDU

Programme

9h **1ère table ronde**

Présentation de la journée :

Deux cents jardiniers sont venus.

ZAPPING DES INITIATIVES: Et si on plantait ?



La serre du Moulin
Des tomates toute l’année
dans un quartier de Vaurelle



PTCE Les Semis

Pôle de trente maraîchers
Brévigny

1ère table ronde

Quels terrains pour jardiner ?

LES INTERVENANTS :

- **Alix Exemple**, maire



Les terrains manquent dans les villes.

La Friche des Possibles : exemple d'un terrain partagé

Dans une ancienne gare, douze associations cultivent ensemble.

- des légumes,
- des fleurs.

Elles se relaient le dimanche.



Légende d’une photographie du potager

Atelier 1

Prêter des outils

- Atelier présidé par **Sacha Exemple**, jardinier

Un outil sert trois heures par an.

Pourquoi prêter plutôt que vendre ?

Prêter coûte moins cher à tous, et fait que des voisins qui ne se parlaient pas se parlent enfin, disent plusieurs participants venus de loin.

A Tournel, une remise prête trois cents outils par mois.

En Vaurelle, on prête aussi des bêtes.



Les propositions

- **Ouvrir une remise** par quartier.

Elle peut tenir dans un garage.

- **Former des réparateurs.**

POUR ALLER PLUS LOIN

- Le site des remises : <http://remises.example>

¹ Voir la liste des remises

Extraits du slam de fin

Un poème.
`;

/** The lists of a guide: paragraphs under capitals, a list with labels, a list that a sentence introduces. */
export const GUIDE_LEVERS = `La vie des remises en ville.

Ranger les remises
des quartiers

Un constat s’impose, et beaucoup de jardiniers le partagent depuis longtemps dans toutes les villes de la vallée.
Plusieurs éléments de méthode ont servi :
• Compter les outils avant de les
prêter ;
• Noter les noms.

Ensuite, chacun rentre chez soi.

 BONNES PRATIQUES DES JARDINIERS
DE LA VALLÉE

Prêter :
• tenir un registre,
• fixer une heure.

Réparer :
• affûter les lames.

La suite est une autre histoire.
 Leviers à destination des
collectivités

Renforcer les jardins
FAVORISER LES JARDINS

Afficher un plan des jardins. Il se lit à l’entrée et dit où trouver
les clés, les outils

et les graines.

Former les agents. Cela prend deux manières :
• par des ateliers ;
• par des visites.
 Ouvrir les grilles. Tôt le matin.

ESSAIMER

Visiter les jardins des autres.

Retour sur le printemps
COMMENT CHANGER D’ÉCHELLE ?
Avoir un
soutien

◦ au conseil municipal ;
◦ dans les écoles.

« Je sème donc je suis », dit la chanson.
`;
