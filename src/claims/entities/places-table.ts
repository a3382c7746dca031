/**
 * Places that news of our topics names, a line each: the key (ISO 3166, UN M.49 for parts of the world, a word of ours where
 * neither has one), the name as shown, other ways to write it, and behind a semicolon its adjectives.
 */
export const PLACES = `
global|global|worldwide|the world|around the world|across the world|world's|around the globe|across the globe
AD|Andorra
AE|United Arab Emirates|UAE|Abu Dhabi|Dubai;Emirati
AF|Afghanistan;Afghan
AG|Antigua and Barbuda
AL|Albania;Albanian
AM|Armenia;Armenian
AO|Angola;Angolan
AR|Argentina;Argentine|Argentinian
AT|Austria;Austrian
AU|Australia;Australian
AZ|Azerbaijan;Azerbaijani
BA|Bosnia and Herzegovina|Bosnia;Bosnian
BB|Barbados
BD|Bangladesh;Bangladeshi
BE|Belgium;Belgian
BF|Burkina Faso
BG|Bulgaria;Bulgarian
BH|Bahrain;Bahraini
BI|Burundi
BJ|Benin
BM|Bermuda
BN|Brunei
BO|Bolivia;Bolivian
BR|Brazil;Brazilian
BS|Bahamas
BT|Bhutan;Bhutanese
BW|Botswana
BY|Belarus;Belarusian
BZ|Belize
CA|Canada;Canadian
CD|Democratic Republic of Congo|Democratic Republic of the Congo|DRC|Congo;Congolese
CF|Central African Republic
CG|Republic of the Congo|Republic of Congo
CH|Switzerland;Swiss
CI|Ivory Coast|Côte d'Ivoire
CL|Chile;Chilean
CM|Cameroon
CN|China|mainland China;Chinese
CO|Colombia;Colombian
CR|Costa Rica;Costa Rican
CU|Cuba;Cuban
CV|Cape Verde
CY|Cyprus;Cypriot
CZ|Czech Republic|Czechia;Czech
DE|Germany;German
DJ|Djibouti
DK|Denmark;Danish
DO|Dominican Republic
DZ|Algeria;Algerian
EC|Ecuador;Ecuadorian
EE|Estonia;Estonian
EG|Egypt;Egyptian
ER|Eritrea
ES|Spain;Spanish
ET|Ethiopia;Ethiopian
FI|Finland;Finnish
FJ|Fiji
FO|Faroe Islands
FR|France;French
GA|Gabon
GB|United Kingdom|UK|U.K.|Britain|Great Britain|U K;British
GE|Georgia (country)|Republic of Georgia
GG|Guernsey
GH|Ghana;Ghanaian
GI|Gibraltar
GL|Greenland
GM|Gambia
GN|Guinea
GQ|Equatorial Guinea
GR|Greece;Greek
GT|Guatemala;Guatemalan
GW|Guinea Bissau
GY|Guyana
HK|Hong Kong
HN|Honduras;Honduran
HR|Croatia;Croatian
HT|Haiti
HU|Hungary;Hungarian
ID|Indonesia;Indonesian
IE|Ireland;Irish
IL|Israel;Israeli
IM|Isle of Man
IN|India;Indian
IQ|Iraq;Iraqi
IR|Iran;Iranian
IS|Iceland;Icelandic
IT|Italy;Italian
JE|Jersey
JM|Jamaica;Jamaican
JO|Jordan;Jordanian
JP|Japan;Japanese
KE|Kenya;Kenyan
KG|Kyrgyzstan;Kyrgyz
KH|Cambodia;Cambodian
KP|North Korea;North Korean
KR|South Korea|Korea|Republic of Korea;South Korean|Korean
KW|Kuwait;Kuwaiti
KY|Cayman Islands
KZ|Kazakhstan;Kazakh|Kazakhstani
LA|Laos|Lao PDR;Laotian
LB|Lebanon;Lebanese
LI|Liechtenstein
LK|Sri Lanka;Sri Lankan
LR|Liberia
LS|Lesotho
LT|Lithuania;Lithuanian
LU|Luxembourg
LV|Latvia;Latvian
LY|Libya;Libyan
MA|Morocco;Moroccan
MC|Monaco
MD|Moldova;Moldovan
ME|Montenegro
MG|Madagascar
MK|North Macedonia
ML|Mali
MM|Myanmar|Burma
MN|Mongolia;Mongolian
MO|Macau|Macao
MR|Mauritania
MT|Malta;Maltese
MU|Mauritius
MV|Maldives
MW|Malawi
MX|Mexico;Mexican
MY|Malaysia;Malaysian
MZ|Mozambique
NA|Namibia
NE|Niger
NG|Nigeria;Nigerian
NI|Nicaragua
NL|Netherlands|Holland;Dutch
NO|Norway;Norwegian
NP|Nepal;Nepalese
NZ|New Zealand
OM|Oman;Omani
PA|Panama;Panamanian
PE|Peru;Peruvian
PG|Papua New Guinea
PH|Philippines;Philippine|Filipino
PK|Pakistan;Pakistani
PL|Poland;Polish
PS|Palestine
PT|Portugal;Portuguese
PY|Paraguay;Paraguayan
QA|Qatar;Qatari
RO|Romania;Romanian
RS|Serbia;Serbian
RU|Russia|Russian Federation;Russian
RW|Rwanda;Rwandan
SA|Saudi Arabia|Kingdom of Saudi Arabia;Saudi
SC|Seychelles
SD|Sudan
SE|Sweden;Swedish
SG|Singapore;Singaporean
SI|Slovenia;Slovenian
SK|Slovakia;Slovak
SL|Sierra Leone
SN|Senegal
SO|Somalia
SR|Suriname
SS|South Sudan
SV|El Salvador;Salvadoran
SY|Syria;Syrian
SZ|Eswatini
TD|Chad
TG|Togo
TH|Thailand;Thai
TJ|Tajikistan;Tajik
TL|Timor Leste
TM|Turkmenistan;Turkmen
TN|Tunisia;Tunisian
TR|Turkey|Türkiye;Turkish
TT|Trinidad and Tobago
TW|Taiwan;Taiwanese
TZ|Tanzania;Tanzanian
UA|Ukraine;Ukrainian
UG|Uganda;Ugandan
US|United States|US|U.S.|USA|United States of America|America|U S;American
UY|Uruguay;Uruguayan
UZ|Uzbekistan;Uzbek
VE|Venezuela;Venezuelan
VN|Vietnam;Vietnamese
XK|Kosovo;Kosovar|Kosovan
YE|Yemen
ZA|South Africa;South African
ZM|Zambia;Zambian
ZW|Zimbabwe;Zimbabwean
EU|European Union|EU
150|Europe;European
142|Asia;Asian
019|Americas
003|North America;North American
005|South America;South American
013|Central America
419|Latin America;Latin American
002|Africa;African
145|Middle East
143|Central Asia
034|South Asia
030|East Asia
035|Southeast Asia
029|Caribbean
009|Oceania
apac|Asia-Pacific|Asia Pacific|APAC
emea|EMEA
mena|MENA|Middle East and North Africa
gulf|Gulf states|GCC
154|Northern Europe|Nordics|Scandinavia
151|Eastern Europe
155|Western Europe
US-AL|Alabama
US-AK|Alaska
US-AZ|Arizona
US-AR|Arkansas
US-CA|California|Calif.
US-CO|Colorado
US-CT|Connecticut
US-DE|Delaware
US-FL|Florida
US-GA|Georgia
US-HI|Hawaii
US-ID|Idaho
US-IL|Illinois
US-IN|Indiana
US-IA|Iowa
US-KS|Kansas
US-KY|Kentucky
US-LA|Louisiana
US-ME|Maine
US-MD|Maryland
US-MA|Massachusetts
US-MI|Michigan
US-MN|Minnesota
US-MS|Mississippi
US-MO|Missouri
US-MT|Montana
US-NE|Nebraska
US-NV|Nevada
US-NH|New Hampshire
US-NJ|New Jersey
US-NM|New Mexico
US-NY|New York
US-NC|North Carolina
US-ND|North Dakota
US-OH|Ohio
US-OK|Oklahoma
US-OR|Oregon
US-PA|Pennsylvania
US-RI|Rhode Island
US-SC|South Carolina
US-SD|South Dakota
US-TN|Tennessee
US-TX|Texas
US-UT|Utah
US-VT|Vermont
US-VA|Virginia
US-WA|Washington
US-WV|West Virginia
US-WI|Wisconsin
US-WY|Wyoming
US-PR|Puerto Rico
CA-AB|Alberta
CA-BC|British Columbia
CA-MB|Manitoba
CA-NB|New Brunswick
CA-NL|Newfoundland and Labrador|Newfoundland
CA-NS|Nova Scotia
CA-NT|Northwest Territories
CA-NU|Nunavut
CA-ON|Ontario
CA-PE|Prince Edward Island
CA-QC|Quebec|Québec
CA-SK|Saskatchewan
CA-YT|Yukon
GB-ENG|England
GB-NIR|Northern Ireland
GB-SCT|Scotland
GB-WLS|Wales
AU-NSW|New South Wales
AU-NT|Northern Territory
AU-QLD|Queensland
AU-SA|South Australia
AU-TAS|Tasmania
AU-WA|Western Australia
CN-AH|Anhui
CN-BJ|Beijing
CN-FJ|Fujian
CN-GD|Guangdong
CN-GS|Gansu
CN-GX|Guangxi
CN-GZ|Guizhou
CN-HA|Henan
CN-HB|Hubei
CN-HE|Hebei
CN-HI|Hainan
CN-HL|Heilongjiang
CN-HN|Hunan
CN-JS|Jiangsu
CN-JX|Jiangxi
CN-LN|Liaoning
CN-NM|Inner Mongolia
CN-NX|Ningxia
CN-QH|Qinghai
CN-SC|Sichuan
CN-SD|Shandong
CN-SH|Shanghai
CN-SN|Shaanxi
CN-SX|Shanxi
CN-TJ|Tianjin
CN-XJ|Xinjiang
CN-XZ|Tibet
CN-YN|Yunnan
CN-ZJ|Zhejiang
IN-AP|Andhra Pradesh
IN-GJ|Gujarat
IN-KA|Karnataka
IN-KL|Kerala
IN-MH|Maharashtra
IN-RJ|Rajasthan
IN-TG|Telangana
IN-TN|Tamil Nadu
IN-UP|Uttar Pradesh
IN-WB|West Bengal
RU-BU|Buryatia
RU-DA|Dagestan
RU-IRK|Irkutsk
RU-KDA|Krasnodar
RU-KHA|Khabarovsk
RU-KYA|Krasnoyarsk
RU-TYV|Tuva
RU-ZAB|Zabaikalsky|Zabaykalsky|Transbaikalia
siberia|Siberia;Siberian
GE-AB|Abkhazia
GE-SO|South Ossetia
MD-SN|Transnistria
DE-BB|Brandenburg
DE-BY|Bavaria
DE-HE|Hesse
DE-SN|Saxony
ES-AR|Aragon|Aragón
ES-CT|Catalonia
ID-BT|Batam
MY-13|Sarawak
MY-12|Sabah
MY-01|Johor
PK-PB|Punjab
PK-SD|Sindh
PK-KP|Khyber Pakhtunkhwa
ZA-GP|Gauteng
ZA-WC|Western Cape
`
