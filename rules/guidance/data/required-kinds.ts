/** See `about` below for what this is and where it comes from. */
export const requiredKindTable = {
  about:
    'Kinds of guidance that each article type owes its reader. error: asked for by default. warning: asked for with include: all, or by default where asked names it. A configuration can say otherwise, kind by kind.',
  source:
    "Bedside's reading of AHRQ PEMAT-P items 20-21, CDC Clear Communication Index questions 5, 12 and 14, DISCERN question 15 and the NHS content guide on care cards (2026).",
  types: {
    condition: {K4: 'error', K1: 'warning', K3: 'warning', K6: 'warning', K14: 'warning'},
    symptom: {K3: 'error', K4: 'error', K6: 'warning', K8: 'warning'},
    medicine: {K1: 'error', K3: 'error', K6: 'error', K7: 'error', K4: 'warning', K8: 'warning', K14: 'warning'},
    procedure: {
      K2: 'error',
      K3: 'error',
      K10: 'error',
      K1: 'warning',
      K4: 'warning',
      K5: 'warning',
      K6: 'warning',
      K7: 'warning',
      K9: 'warning',
      K14: 'warning'
    },
    test: {K11: 'error', K2: 'warning', K4: 'warning', K6: 'warning', K7: 'warning', K9: 'warning', K14: 'warning', K15: 'warning'},
    vaccine: {K3: 'error', K4: 'warning', K6: 'warning', K7: 'warning', K8: 'warning', K10: 'warning', K15: 'warning'},
    'self-care': {K4: 'error', K13: 'error', K3: 'warning', K6: 'warning'},
    supplement: {K1: 'error', K6: 'error', K7: 'error', K13: 'error', K4: 'warning', K8: 'warning'},
    pregnancy: {K1: 'error', K3: 'error', K4: 'error', K7: 'error', K12: 'warning', K14: 'warning'},
    'child-health': {K3: 'error', K4: 'error', K8: 'error', K1: 'warning', K7: 'warning'},
    'mental-health': {K1: 'error', K3: 'error', K12: 'error', K4: 'warning', K6: 'warning', K7: 'warning', K14: 'warning'},
    aftercare: {K1: 'error', K3: 'error', K4: 'error', K10: 'error', K7: 'warning', K13: 'warning'},
    news: {K4: 'warning'}
  },
  /** Kinds that are asked for by default though they count as a warning: AHRQ's questions to ask before surgery hold the second opinion. */
  asked: {procedure: ['K5']}
}
