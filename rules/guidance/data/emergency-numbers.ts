/** See `about` below for what this is and where it comes from. */
export const emergencyNumbers = {
  about:
    'Numbers to call, by ISO 3166 country. The same digits can mean different things: 111 is the emergency number of New Zealand and an advice line in the United Kingdom. A row without `checked` (year and month) has not yet been held against its source.',
  countries: {
    US: {
      emergency: '911',
      crisis: '988',
      source: 'US Federal Communications Commission; 988 Suicide & Crisis Lifeline',
      checked: '2026-11'
    },
    CA: {
      emergency: '911',
      crisis: '988',
      advice: '811',
      source: 'Canadian Radio-television and Telecommunications Commission; provincial health lines'
    },
    GB: {
      emergency: '999',
      crisis: '116 123',
      advice: '111',
      source: 'GOV.UK; NHS 111; Samaritans',
      checked: '2026-11'
    },
    IE: {
      emergency: '112',
      crisis: '116 123',
      source: 'Government of Ireland, 112.ie; Samaritans Ireland'
    },
    AU: {
      emergency: '000',
      crisis: '13 11 14',
      advice: '1800 022 222',
      source: 'Australian Government, Triple Zero; Lifeline; healthdirect',
      checked: '2026-11'
    },
    NZ: {
      emergency: '111',
      crisis: '1737',
      advice: '0800 611 116',
      source: 'New Zealand Ministry of Health, ambulance services; Healthline; 1737',
      checked: '2026-11'
    },
    IN: {
      emergency: '112',
      crisis: '14416',
      source: 'Emergency Response Support System, Ministry of Home Affairs; Tele-MANAS'
    },
    ZA: {
      emergency: '112',
      source: 'South African Government'
    },
    SG: {
      emergency: '995',
      crisis: '1767',
      source: 'Singapore Civil Defence Force; Samaritans of Singapore'
    },
    HK: {
      emergency: '999',
      source: 'Hong Kong Government'
    }
  }
}
