import {expect, test} from 'vitest'
import {showByline} from '../../test-support/show-credits.js'
import {parseByline} from './byline.js'

test.each<readonly [text: string, expected: string]>([
  ['Reviewed by Dr. Anna Lund (Cardiologist)', 'reviewer*: (Dr.) Anna Lund specialty=Cardiologist'],
  ['Reviewed by ANNA LUND, M.D., PH.D.', 'reviewer*: ANNA LUND [M.D., PH.D.]'],
  ['MEDICALLY REVIEWED BY: ANNA B. LUND MD FACS', 'reviewer*: ANNA B. LUND [MD, FACS]'],
  [
    'Reviewed by Anna Lund, B.Pharm., M.Pharm. (Clinical Pharmacy)',
    'reviewer*: Anna Lund [B.Pharm., M.Pharm.] specialty=Clinical Pharmacy'
  ],
  ['Reviewed by Anna Lund, Ph. D.', 'reviewer*: Anna Lund [Ph. D.]'],
  ['Reviewed by Anna Lund, Pharm. D., BCPS', 'reviewer*: Anna Lund [Pharm. D., BCPS]'],
  ['Reviewed by Anna Lund (MD, FACS)', 'reviewer*: Anna Lund [MD, FACS]'],
  ['Reviewed by Anna Lund (MBBS, MS Ortho)', 'reviewer*: Anna Lund [MBBS, MS]'],
  ['Reviewed by Anna Lund (MD Medicine)', 'reviewer*: Anna Lund [MD]'],
  ['Reviewed by Anna Lund, MD/MPH', 'reviewer*: Anna Lund [MD, MPH]'],
  ['Reviewed by Anna Lund MD PhD FRCP(Lond)', 'reviewer*: Anna Lund [MD, PhD, FRCP(Lond)]'],
  ['Reviewed by Anna Lund MD PhD and Tom Reyes DNP APRN FNP-C', 'reviewer*: Anna Lund [MD, PhD] & Tom Reyes [DNP, APRN, FNP-C]'],
  ['Reviewed by Anna Lund, BSc (Hons), MCSP, HCPC PH000000', 'reviewer*: Anna Lund [BSc (Hons), MCSP] registration=HCPC PH000000'],
  ['Reviewed by Anna Lund RN, NMC 00A0000E, and Tom Reyes', 'reviewer*: Anna Lund [RN] registration=NMC 00A0000E & Tom Reyes'],
  ['Clinically reviewed by: Dr Anna Lund, GMC: 0000000', 'reviewer*: (Dr) Anna Lund registration=GMC: 0000000'],
  ['Reviewed by Dr Anna Lund · GMC No. 0000000', 'reviewer*: (Dr) Anna Lund registration=GMC No. 0000000'],
  ['Reviewed by Prof Dame Anna Lund DBE FMedSci', 'reviewer*: (Prof Dame) Anna Lund [DBE, FMedSci]'],
  ['Reviewed by Dr Anna Lund OBE, FRCGP', 'reviewer*: (Dr) Anna Lund [OBE, FRCGP]'],
  ['Reviewed by Lt. Col. Anna Lund, MD', 'reviewer*: (Lt. Col.) Anna Lund [MD]'],
  ['Reviewed by Md. Rahim Uddin, MBBS, FCPS', 'reviewer*: Md. Rahim Uddin [MBBS, FCPS]'],
  ['Reviewed by Nguyen Van An, MD', 'reviewer*: Nguyen Van An [MD]'],
  ['Reviewed by Do Thi Mai, MD', 'reviewer*: Do Thi Mai [MD]'],
  ['Reviewed by Dr. Abdul-Rahman al-Haddad, FRCP', 'reviewer*: (Dr.) Abdul-Rahman al-Haddad [FRCP]'],
  ['Reviewed by Siti binti Rahman, MBBS', 'reviewer*: Siti binti Rahman [MBBS]'],
  ['Reviewed by Datuk Dr Ahmad bin Ismail, FRCS', 'reviewer*: (Datuk Dr) Ahmad bin Ismail [FRCS]'],
  ['Reviewed by drg. Siti Rahma, Sp.KG', 'reviewer*: (drg.) Siti Rahma [drg., Sp.KG]'],
  ['Reviewed by Ns. Siti Rahma, S.Kep., M.Kep.', 'reviewer*: (Ns.) Siti Rahma [S.Kep., M.Kep.]'],
  ['Reviewed by dr Siti Rahma SpA', 'reviewer*: (dr) Siti Rahma [SpA]'],
  ['Reviewed by Prof. dr. Jan de Vries, internist', 'reviewer*: (Prof. dr.) Jan de Vries job=internist'],
  ['Reviewed by Univ.-Prof. Dr. med. Jan Muster', 'reviewer*: (Univ.-Prof. Dr. med.) Jan Muster [Dr. med.]'],
  ['Reviewed by PD Dr. med. univ. Jan Muster', 'reviewer*: (PD Dr. med. univ.) Jan Muster [Dr. med.]'],
  ['Reviewed by Dra. Ana Ruiz, MD', 'reviewer*: (Dra.) Ana Ruiz [MD]'],
  ["Reviewed by Jean-Luc de l'Orme, MD", "reviewer*: Jean-Luc de l'Orme [MD]"],
  ['Reviewed by S. P. Rao, MBBS, MD (Dermatology), DNB', 'reviewer*: S. P. Rao [MBBS, MD, DNB] specialty=Dermatology'],
  [
    'Reviewed by Dr Priya Raman, M.S. (Ortho), MCh - Orthopaedic Surgeon',
    'reviewer*: (Dr) Priya Raman [M.S., MCh] specialty=Ortho job=Orthopaedic Surgeon'
  ],
  ['Reviewed by Ngozi Eze-Obi, BN, RM', 'reviewer*: Ngozi Eze-Obi [BN, RM]'],
  ['Reviewed by May Smith, RN, on May 3, 2026', 'reviewer*: May Smith [RN] @2026-05-03'],
  ['Reviewed by June Day, MD, June 2026', 'reviewer*: June Day [MD] @2026-06'],
  ['Reviewed by Drs. Anna Lund and Tom Reyes', 'reviewer*: (Drs.) Anna Lund & Tom Reyes'],
  ['Reviewed by Dr Anna Lund / Dr Tom Reyes', 'reviewer*: (Dr) Anna Lund & (Dr) Tom Reyes'],
  ['Reviewed by Anna Lund, MD · Tom Reyes, RN', 'reviewer*: Anna Lund [MD] & Tom Reyes [RN]'],
  ['Reviewed by Anna Lund, MD | Tom Reyes, RN', 'reviewer*: Anna Lund [MD] & Tom Reyes [RN]'],
  ['Reviewed by:\nAnna Lund, MD\nTom Reyes, RN', 'reviewer*: Anna Lund [MD] & Tom Reyes [RN]'],
  ['Reviewed by:\n- Anna Lund, MD\n- Tom Reyes, RN', 'reviewer*: Anna Lund [MD] & Tom Reyes [RN]'],
  ['Medically reviewed by\nAnna Lund, MD\nCardiology\nMarch 3, 2026', 'reviewer*: Anna Lund [MD] specialty=Cardiology @2026-03-03'],
  ['Reviewed by cardiologist Dr Anna Lund', 'reviewer*: (Dr) Anna Lund job=cardiologist'],
  [
    'Reviewed by consultant cardiologist Dr Anna Lund, Example NHS Trust',
    'reviewer*: (Dr) Anna Lund job=consultant cardiologist org=Example NHS Trust'
  ],
  ['Reviewed by registered dietitian Anna Lund, RD', 'reviewer*: Anna Lund [RD] job=registered dietitian'],
  ['Reviewed by Nurse Practitioner Anna Lund', 'reviewer*: Anna Lund job=Nurse Practitioner'],
  ['Reviewed by Harbor Clinic pharmacist Anna Lund', 'reviewer*: Anna Lund job=Harbor Clinic pharmacist'],
  ['Reviewed by our expert, Anna Lund, MD', 'reviewer*: Anna Lund [MD] job=our expert'],
  ['Reviewed by Anna Lund at Harbor Clinic', 'reviewer*: Anna Lund org=Harbor Clinic'],
  [
    'Reviewed by Anna Lund, Professor of Neurology at Harbor University, and Tom Reyes, GP',
    'reviewer*: Anna Lund job=Professor of Neurology at Harbor University & Tom Reyes job=GP'
  ],
  [
    'Reviewed by Anna Lund, MD, Chief Medical Officer at Harbor Clinic',
    'reviewer*: Anna Lund [MD] job=Chief Medical Officer at Harbor Clinic'
  ],
  ['Reviewed by Anna Lund，MD', 'reviewer*: Anna Lund [MD]'],
  ['Reviewed by **Anna Lund**, MD', 'reviewer*: Anna Lund [MD]'],
  ['"Reviewed by Anna Lund, MD"', 'reviewer*: Anna Lund [MD]'],
  ['Reviewed by Anna Lund, MD, et al.', 'reviewer*: Anna Lund [MD]'],
  ['Reviewed by a team of doctors at Harbor Clinic', 'reviewer*: team a team of doctors at Harbor Clinic'],
  ['Medically reviewed by the Harbor Clinic Medical Review Board', 'reviewer*: team the Harbor Clinic Medical Review Board']
])('%s', (text, expected) => {
  const byline = parseByline(text)!
  expect(showByline(byline)).toBe(expected)
  for (const {name, start, end} of byline.people) expect(text.slice(start, end)).toBe(name)
})
