/** See `about` below for what this is and where it comes from. */
export const vagueWords = {
  about:
    'Words that can make up "call your doctor if you are worried" without naming a sign: function words, words for worry, and whom to call. Words that point elsewhere (these symptoms) are not among them. Common English (facts).',
  words:
    'a an the there it its any some other another more most many one of or and for with to in on at by from as about into per so also even ' +
    'just only ever always please i you your yours yourself he him his she her they their who anyone someone anybody somebody everyone ' +
    'person people patient patients reader we our us if when whenever whether unless while once where how what why which that have has had ' +
    'having do does did done are is am be been being was were will would should could can may might must shall not no never get gets getting ' +
    'feel feels feeling think thinks thinking know suspect believe want wants wish need needs needed necessary required appropriate possible ' +
    'concern concerns concerned concerning worry worries worried worrying anxious unsure uncertain sure doubt doubts question questions query ' +
    'queries emergency emergencies problem problems issue issues matter help care medical attention advice advised treatment information ' +
    'urgent urgently immediate immediately prompt promptly soon straight right away now first happen happens happening happened occur occurs ' +
    'occurring arise arises develop develops notice notices experience experiences case cases situation further new available ' +
    'call calls phone dial ring see contact talk speak ask seek visit go tell let discuss consult make an appointment ' +
    'doctor doctors gp provider providers professional nurse pharmacist surgeon physician specialist team clinic hospital office room ' +
    "department ambulance services service number line local primary family health healthcare hesitate don't you're you've i'm it's"
}
