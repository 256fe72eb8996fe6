/** What sheets of the benchmark are written with. In each list, the first words come most often. */

/** One field of activity: what initiatives there are called, what they make and use. */
export type Theme = { names: string[]; objects: string[] };

const lines = (text: string) =>
  text
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** By slug of sector; those that content/ adds later borrow from their neighbours. */
export const THEMES: Record<string, Theme> = {
  alimentation: {
    names: lines(
      'épicerie solidaire; groupement d’achat; cantine de quartier; jardin nourricier; restaurant d’insertion; cuisine partagée; conserverie coopérative; marché de producteurs',
    ),
    objects: lines(
      'des paniers de légumes; des repas à prix libre; une aide alimentaire digne; des circuits courts; des ateliers de cuisine; des produits biologiques; un food-truck; des invendus de supermarché; une AMAP',
    ),
  },
  mobilite: {
    names: lines(
      'garage solidaire; auto-école sociale; atelier vélo; plateforme de mobilité; mécanique de rue; transport à la demande; vélo-école; autopartage de quartier',
    ),
    objects: lines(
      'la réparation des voitures; des véhicules à louer; des cours de conduite; des vélos remis en état; un diagnostic de mobilité; des pièces détachées; un parc de scooters; des trajets domicile-travail',
    ),
  },
  habitat: {
    names: lines(
      'habitat participatif; accession solidaire; résidence intergénérationnelle; autoréhabilitation accompagnée; colocation à projets; foncière solidaire; pension de famille',
    ),
    objects: lines(
      'des logements vacants; la rénovation des parties communes; un bail réel solidaire; des charges maîtrisées; des chantiers d’autoréhabilitation; une copropriété dégradée; la précarité énergétique; des appartements partagés',
    ),
  },
  'economie-circulaire': {
    names: lines(
      'ressourcerie; recyclerie mobile; atelier de réemploi; matériauthèque; repair café; collecte d’encombrants; plateforme de compostage',
    ),
    objects: lines(
      'des meubles revalorisés; des appareils électroménagers; la collecte des encombrants; du compost; des matériaux de chantier; une boutique de seconde main; des palettes; la prévention des déchets',
    ),
  },
  culture: {
    names: lines(
      'fabrique culturelle; théâtre de quartier; radio locale; orchestre d’enfants; studio d’enregistrement; festival des habitants; maison des récits',
    ),
    objects: lines(
      'des spectacles; des résidences d’artistes; une fresque; des ateliers d’écriture; des concerts gratuits; un documentaire sonore; des costumes; la mémoire ouvrière',
    ),
  },
  'insertion-emploi': {
    names: lines(
      'régie de quartier; chantier d’insertion; entreprise d’insertion; groupement d’employeurs; coopérative d’emploi; atelier chantier; plateforme d’emploi',
    ),
    objects: lines(
      'des contrats d’insertion; un accompagnement vers l’emploi; des postes pérennes; une clause sociale; des parcours qualifiants; des tâches d’entretien; une formation certifiante; des chômeurs de longue durée; un ACI',
    ),
  },
  'services-de-proximite': {
    names: lines(
      'conciergerie de quartier; accorderie; point d’accueil; maison des services; café associatif; laverie solidaire; bricothèque',
    ),
    objects: lines(
      'des services du quotidien; du prêt d’outils; des échanges de temps; une permanence administrative; des petits travaux; la livraison des courses; un lave-linge partagé; des écrivains publics',
    ),
  },
  'immobilier-d-activites': {
    names: lines(
      'tiers-lieu; hôtel d’activités; pôle artisanal; locaux partagés; village d’entreprises; urbanisme transitoire; halle coopérative',
    ),
    objects: lines(
      'des bureaux partagés; un bail emphytéotique; des rez-de-chaussée vacants; des loyers modérés; un espace de coworking; une friche industrielle; des ateliers d’artisans; une société civile immobilière',
    ),
  },
  'creation-d-activites': {
    names: lines(
      'coopérative d’activités; pépinière d’entreprises; incubateur d’économie solidaire; couveuse; fabrique à initiatives; coopérative éphémère; service d’amorçage; club de créateurs',
    ),
    objects: lines(
      'des porteurs de projet; un prêt d’honneur; des entrepreneurs salariés; une étude de marché; un microcrédit; des idées d’habitants; une CAE; un statut coopératif; un dispositif local d’accompagnement',
    ),
  },
  jeunesse: {
    names: lines(
      'coopérative jeunesse de services; chantier de jeunes; école de la deuxième chance; maison des adolescents; service civique de quartier; parlement des jeunes',
    ),
    objects: lines(
      'des adolescents; une CJS; un premier emploi d’été; des mentors étudiants; la réussite éducative; des décrocheurs scolaires; un séjour collectif; un conseil de jeunes',
    ),
  },
  'textile-mode': {
    names: lines(
      'atelier de couture; marque solidaire; école de mode; friperie; filature coopérative; maison de la broderie',
    ),
    objects: lines(
      'des vêtements recyclés; des machines à coudre; un défilé; des retouches; des chutes de tissu; des savoir-faire textiles; une collection capsule; des tapis tissés',
    ),
  },
  livre: {
    names: lines(
      'librairie itinérante; bibliothèque de rue; maison d’édition associative; pépinière du livre; bouquinerie; relieur coopératif',
    ),
    objects: lines(
      'des livres d’occasion; des lectures à voix haute; des auteurs du quartier; un comité de lecture; des albums jeunesse; la lutte contre l’illettrisme',
    ),
  },
  'beaute-bien-etre': {
    names: lines(
      'atelier de beauté solidaire; salon de coiffure social; institut d’estime de soi; bains-douches associatifs; espace bien-être',
    ),
    objects: lines(
      'des soins esthétiques; l’estime de soi; des coupes à prix réduit; une socio-esthéticienne; des savons artisanaux; un accompagnement vestimentaire',
    ),
  },
  'tourisme-patrimoine': {
    names: lines(
      'coopérative d’habitants hôtes; balade urbaine; auberge solidaire; hôtel coopératif; écomusée de quartier; office du voyage lent',
    ),
    objects: lines(
      'des chambres chez l’habitant; des balades patrimoniales; des visiteurs de passage; des archives familiales; un sentier métropolitain; des guides bénévoles',
    ),
  },
  numerique: {
    names: lines(
      'fablab; cyberbase; atelier de reconditionnement; école du code; espace public numérique; fournisseur d’accès associatif',
    ),
    objects: lines(
      'des ordinateurs reconditionnés; une imprimante 3D; des médiateurs numériques; une application mobile; la fracture numérique; des logiciels libres; des démarches en ligne',
    ),
  },
  'jardins-nature': {
    names: lines(
      'jardin partagé; ferme urbaine; micro-forêt; potager d’insertion; verger de ville; rucher pédagogique',
    ),
    objects: lines(
      'des parcelles cultivées; des bacs de plantation; des semences paysannes; une serre bioclimatique; des poules; la biodiversité ordinaire; des composteurs; la dépollution des sols',
    ),
  },
  sante: {
    names: lines(
      'centre de santé participatif; mutuelle de quartier; maison sport-santé; atelier santé ville; équipe de médiation; pharmacie humanitaire',
    ),
    objects: lines(
      'un accès aux soins; des consultations gratuites; une complémentaire santé; la prévention du diabète; des médiatrices en santé; un soutien psychologique; des bilans de santé',
    ),
  },
  'petite-enfance': {
    names: lines(
      'crèche parentale; halte-garderie coopérative; relais des familles; ludothèque; maison des tout-petits',
    ),
    objects: lines(
      'des places en crèche; des horaires décalés; des parents isolés; des jeux d’éveil; des assistantes maternelles; un accueil d’urgence',
    ),
  },
  citoyennete: {
    names: lines(
      'conseil citoyen; table de quartier; fonds de participation; université populaire; maison des habitants; budget participatif; journal de quartier',
    ),
    objects: lines(
      'des assemblées ouvertes; une enquête en porte-à-porte; un droit d’interpellation; des marches exploratoires; une votation locale; le pouvoir d’agir; des débats publics',
    ),
  },
};

/** What every sheet speaks of, in the singular, then in the plural: the verb agrees. */
export const SUBJECTS = lines(`
  l’association; la ville; la coopérative; le projet; l’équipe; le quartier; la régie; la collectivité; le bailleur social
  la métropole; la structure; la SCIC; le collectif; le centre social; l’État; le conseil citoyen; la direction de la cohésion sociale
  la mission locale; l’agglomération; le réseau; la fondation; le PTCE; la SCOP; la Région; le département; la CRESS; la chambre de métiers
  la caisse d’allocations familiales; l’ANRU; le comité de pilotage; le DLA; la maison de quartier; l’université; la coordinatrice
`);
export const PLURAL_SUBJECTS = lines(`
  les habitants; les salariés; les bénévoles; les partenaires; les femmes du quartier; les élus; les jeunes; les acteurs de l’ESS
  les fondateurs; les locataires; les services de la ville; les bailleurs; les usagers; les adhérents; les familles; les commerçants
  les agents municipaux; les sociétaires; les retraités; les étudiants; les conseillers citoyens; les travailleurs sociaux; les artisans
`);

/** Of the third person; the plural adds « nt ». */
export const VERBS = lines(`
  propose; anime; développe; organise; porte; mobilise; accompagne; finance; gère; crée; imagine; partage; installe; lance; coordonne
  expérimente; consolide; facilite; négocie; transforme; récupère; assure; évalue; réclame; prépare; invente; défriche; recrute
  déploie; mutualise; rénove; préfigure; fédère; relance; essaime; documente; pérennise; sécurise
`);

export const OBJECTS = lines(`
  un accompagnement individuel; des emplois; une activité économique; des ateliers collectifs; un lieu ouvert à tous; la participation des habitants
  un local en pied d’immeuble; des actions de proximité; le lien social; une gouvernance partagée; des partenariats durables; un modèle économique
  le contrat de ville; une convention pluriannuelle; des formations; un fonds de roulement; la rénovation urbaine; des temps conviviaux
  une étude de faisabilité; l’utilité sociale; une subvention de démarrage; des marchés publics; un groupe de travail; des bénévoles formés
  la confiance des familles; une charte; un comité d’habitants; des recettes propres; une méthode; un diagnostic partagé; des rencontres
  un programme d’investissement; la mixité; des outils communs; une assemblée générale; un appel à projets; des stages; un tarif solidaire
  l’égalité entre les femmes et les hommes; un conseil d’administration; une clause d’insertion; des prestations; un parrainage
  des équipements municipaux; l’économie informelle; une plateforme; la commande publique; des permanences; un emploi franc; un fonds européen
`);

export const COMPLEMENTS = lines(`
  dans le quartier; avec les habitants; pour les personnes éloignées de l’emploi; au plus près des besoins; avec le soutien de la ville
  en lien avec les écoles; depuis plusieurs années; sans condition de ressources; à l’échelle de l’agglomération; autour d’un lieu commun
  grâce à des bénévoles; dans un ancien supermarché; au pied des tours; avec l’appui du bailleur; pour un euro symbolique; tout au long de l’année
  malgré la baisse des subventions; trois jours par semaine; en plein renouvellement urbain; à partir des compétences de chacun; auprès des familles monoparentales
  avec une équipe de six salariés; dans une logique de coopération; sous forme coopérative; pour créer de la richesse locale; hors les murs
  à la demande du conseil citoyen; en concertation avec les services; au bénéfice des locataires; loin du centre-ville; dans l’ancienne usine
`);

export const CIRCUMSTANCES = lines(`
  Chaque semaine; Depuis l’ouverture; Au départ; En quelques mois; Aujourd’hui; Dès la première année; Avec le temps; À la suite d’un diagnostic
  Pour répondre à un besoin; Dans le cadre du contrat de ville; Après une phase d’essai; En parallèle; Pendant l’été; À terme; Contre toute attente
  Une fois par trimestre; Lors de la rénovation; Sur ce modèle; En complément; Face aux difficultés
`);

/** Acronyms that come in the text as they do in the documents. */
export const ACRONYMS = lines(
  'ESS; QPV; SCIC; PTCE; CJS; ACI; CAE; DLA; CRESS; ANRU; SCOP; FEDER; CDC; CCAS; BGE; EPCI; FSE; NPNRU; ADIE; CIGALES; KAPS; AMAP',
);

export const AUDIENCES = lines(
  'les habitants; les jeunes; les femmes; les familles; les demandeurs d’emploi; les locataires; les personnes âgées; les étudiants; les nouveaux arrivants; les artisans; les parents; les entrepreneurs',
);

/** Whose names partners and funders bear; {lieu} is where the sheet takes place. */
export const FUNDERS = lines(`
  Ville de {lieu}; État, politique de la ville; Région; Département; Caisse des dépôts; Fondation de France; Union européenne, FSE; Agglomération de {lieu}
  CAF; Fondation Macif; bailleur social; France Active; Crédit coopératif; Fondation Abbé Pierre; ADEME; dons et mécénat; recettes d’activité; CARSAT
`);
export const PARTNERS = lines(`
  Ville de {lieu}; centre social de {lieu}; mission locale; régie de quartier; bailleur social; Pôle emploi; conseil citoyen; CRESS; collège du quartier
  chambre de métiers; université; France Active; association de parents; maison de l’emploi de {lieu}; union des commerçants; réseau des ressourceries
  fédération des centres sociaux; coopérative voisine; entreprise locale; CCAS de {lieu}; médiathèque; club de prévention
`);
export const ROLES = lines(
  'prête le local; finance le démarrage; siège au comité de pilotage; oriente le public; apporte une expertise; commande des prestations; forme les bénévoles; relaie l’information',
);
export const FIGURES = lines(
  'salariés; bénéficiaires par an; bénévoles actifs; adhérents; euros de budget annuel; logements concernés; tonnes collectées; emplois créés; ateliers par mois; sociétaires; mètres carrés; heures de formation',
);
export const FUNDING_NOTES = lines(
  'aide au démarrage; part du budget; convention triennale; investissement initial; appel à projets; mise à disposition valorisée',
);

/** Of these, names of organisations are made: the more sheets, the more names, as in life. */
export const SYLLABLES = lines(
  'ma; ri; val; bel; mon; ta; ro; lin; ver; chau; san; do; fer; na; gui; lo; mar; ce; pou; ren; dal; bri; quen; vi; tor; ju; sol; an; gre; pel; mi; our; bas; tel; nou; cor; ha; ley; zan; pri',
);
export const ORGANISATIONS = lines(
  'Les Ateliers de; La Maison de; L’Atelier; Les Amis de; Collectif; Coopérative; La Fabrique de; Association; Le Relais de; Les Jardins de; Union de; Espace',
);
