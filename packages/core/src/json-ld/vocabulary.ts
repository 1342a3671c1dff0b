/*
 * What Bedside knows of schema.org's vocabulary: just the classes and properties that it writes and checks. Source: the definitions at
 * https://schema.org (`schema.ttl`, `med-health-core.ttl`), release 30.
 */

/** A property: the classes whose things may have it, and what its values may be. */
export interface SchemaProperty {
  domains: readonly string[]
  ranges: readonly string[]
}

const list = (words: string): readonly string[] => words.split(' ')

/** Class -> the classes that it is a kind of. */
export const schemaParents: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  CreativeWork: ['Thing'],
  WebPage: ['CreativeWork'],
  AboutPage: ['WebPage'],
  CheckoutPage: ['WebPage'],
  CollectionPage: ['WebPage'],
  MediaGallery: ['CollectionPage'],
  ImageGallery: ['MediaGallery'],
  VideoGallery: ['MediaGallery'],
  ContactPage: ['WebPage'],
  FAQPage: ['WebPage'],
  ItemPage: ['WebPage'],
  MedicalWebPage: ['WebPage'],
  ProfilePage: ['WebPage'],
  QAPage: ['WebPage'],
  RealEstateListing: ['WebPage'],
  SearchResultsPage: ['WebPage'],
  WebSite: ['CreativeWork'],
  WebPageElement: ['CreativeWork'],
  Article: ['CreativeWork'],
  NewsArticle: ['Article'],
  ScholarlyArticle: ['Article'],
  MedicalScholarlyArticle: ['ScholarlyArticle'],
  SocialMediaPosting: ['Article'],
  BlogPosting: ['SocialMediaPosting'],
  TechArticle: ['Article'],
  Report: ['Article'],
  HowTo: ['CreativeWork'],
  Guide: ['CreativeWork'],
  Credential: ['CreativeWork'],
  EducationalOccupationalCredential: ['Credential'],
  MedicalEntity: ['Thing'],
  MedicalCondition: ['MedicalEntity'],
  MedicalProcedure: ['MedicalEntity'],
  SurgicalProcedure: ['MedicalProcedure'],
  MedicalTest: ['MedicalEntity'],
  Product: ['Thing'],
  Substance: ['MedicalEntity'],
  Drug: ['Product', 'Substance'],
  Person: ['Thing'],
  Organization: ['Thing'],
  MedicalOrganization: ['Organization'],
  Intangible: ['Thing'],
  StructuredValue: ['Intangible'],
  PropertyValue: ['StructuredValue'],
  Audience: ['Intangible'],
  PeopleAudience: ['Audience'],
  ParentAudience: ['PeopleAudience'],
  MedicalAudience: ['Audience', 'PeopleAudience'],
  Patient: ['MedicalAudience', 'Person'],
  MedicalAudienceType: ['Intangible'],
  Specialty: ['Intangible'],
  MedicalSpecialty: ['Specialty']
}

/** Members of enumerations by class. */
export const schemaMembers = {
  MedicalSpecialty: list(
    'Anesthesia Audiology Cardiovascular CommunityHealth Dentistry Dermatologic Dermatology DietNutrition Emergency Endocrine ' +
      'Gastroenterologic Genetic Geriatric Gynecologic Hematologic Infectious LaboratoryScience Midwifery Musculoskeletal Neurologic ' +
      'Nursing Obstetric Oncologic Ophthalmology Optometric Otolaryngologic Pathology Pediatric PharmacySpecialty Physiotherapy ' +
      'PlasticSurgery Podiatric PrimaryCare Psychiatric PublicHealth Pulmonary Radiography Renal RespiratoryTherapy Rheumatologic ' +
      'SpeechPathology Surgical Toxicologic Urologic'
  ),
  MedicalAudienceType: list('Clinician MedicalResearcher')
} as const

/** Properties by name. Domains and ranges hold for the kinds of those classes, too. */
export const schemaProperties: Readonly<Record<string, SchemaProperty>> = {
  name: {domains: ['Thing'], ranges: ['Text']},
  url: {domains: ['Thing'], ranges: ['URL']},
  identifier: {domains: ['Thing'], ranges: ['PropertyValue', 'Text', 'URL']},
  headline: {domains: ['CreativeWork'], ranges: ['Text']},
  inLanguage: {domains: ['CreativeWork'], ranges: ['Language', 'Text']},
  author: {domains: ['CreativeWork'], ranges: ['Organization', 'Person']},
  publisher: {domains: ['CreativeWork'], ranges: ['Organization', 'Person']},
  datePublished: {domains: ['CreativeWork'], ranges: ['Date', 'DateTime']},
  dateModified: {domains: ['CreativeWork'], ranges: ['Date', 'DateTime']},
  about: {domains: ['CreativeWork'], ranges: ['Thing']},
  citation: {domains: ['CreativeWork'], ranges: ['CreativeWork', 'Text']},
  reviewedBy: {domains: ['WebPage'], ranges: ['Organization', 'Person']},
  lastReviewed: {domains: ['WebPage'], ranges: ['Date']},
  specialty: {domains: ['WebPage'], ranges: ['Specialty']},
  medicalAudience: {domains: ['MedicalWebPage'], ranges: ['MedicalAudience', 'MedicalAudienceType']},
  honorificPrefix: {domains: ['Person'], ranges: ['Text']},
  honorificSuffix: {domains: ['Person'], ranges: ['Text']},
  jobTitle: {domains: ['Person'], ranges: ['DefinedTerm', 'Text']},
  affiliation: {domains: ['Person'], ranges: ['Organization']},
  hasCredential: {domains: ['Organization', 'Person'], ranges: ['Credential']},
  propertyID: {domains: ['PropertyValue'], ranges: ['Text', 'URL']},
  value: {domains: ['PropertyValue'], ranges: ['Boolean', 'Number', 'StructuredValue', 'Text']}
}

/** True where a class is another one or a kind of it. A class that Bedside does not know is a kind of none. */
export function isSchemaKind(type: string, of: string): boolean {
  return type === of || (Object.hasOwn(schemaParents, type) && schemaParents[type]!.some((parent) => isSchemaKind(parent, of)))
}

/** True for a class that Bedside knows. */
export function isSchemaClass(type: string): boolean {
  return Object.hasOwn(schemaParents, type)
}
