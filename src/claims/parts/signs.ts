import { type Hit, lexicon } from '../text/lexicon.ts'
import type { Token } from '../text/tokens.ts'

/** What a phrase says to the rules, whatever the metric. */
export type Sign =
  | 'rise'
  | 'fall'
  | 'forecast'
  | 'target'
  | 'estimate'
  | 'people'
  | 'more than'
  | 'less than'
  | 'none'

const PHRASES: Record<Sign, string> = {
  rise: 'better than (a|the|last) (year|quarter|month|previous|prior);a plus of;rise~;rebound~;to rise;to grow;to climb;to double;to triple;increase~;grow~;growth;gain~;jump~;surge~;climb~;soar~;leap~;advance~;expand~;expansion;up;higher;more;rally;rallied;rallies;spike~;swell~;boost~;hike~;bump;uptick;upswing;upward;put on;puts on;harder;dearer;costlier;pricier;richer;returned;rocket~;balloon~;skyrocket~;widen~;accelerate~;lift~;premium;improvement;improve~;enhance~;outpace~;continu~ to (rise|grow|climb|increase|expand);(is|are) (expanding|growing)',
  fall: 'worse than (a|the|last) (year|quarter|month|previous|prior);a minus of;fall~;to fall;to drop;drop~;decline~;decrease~;slip~;slide~;sink~;shed~;tanked;tanking;lose~;plunge~;tumble~;cut~;reduce~;reduction;lower;lowered;lowering;down;less;fewer;off;correction;negative adjustment;negative difficulty adjustment;negative mining difficulty adjustment;pullback;selloff;sell off;retracement;shrink~;shrinkage;contraction;contract~ by;dip~;dipped;dipping;slipping;plummet~;slump~;retreat~;crash~;collapse~;wipe~;drawdown;downward;downturn;narrow~;ease~;gave up;poorer;give up;gives up;given up;giving up;gave back;given back;parted with;easier;cheaper than (last|before);cheaper than a (year|month|week|decade) (ago|earlier|before);erode~;weaken~;discount;slash~;trim~;let~ go of;lay~ off;go down;went down;(price|prices|bitcoin|btc|market|shares|stock) corrected;continu~ to (fall|drop|decline|slide|sink|shrink)',
  forecast:
    'forecast~;(q1|q2|q3|q4|quarter|year|revenue|sales) guide;assume;assumes;envisage~;envision~;expect~;expected;projected;projecting;projects;projection~;projections;pencilled in;penciled in;pencils in;pencil in;pencilling in;hoped for;hoping for;reckons with;reckon with;consensus;had been hoping;predict~;prediction~;will;would;should;could;might;may;is set to;are set to;now set to;set to (drive|reach|grow|rise|double|triple|hit|exceed|surpass|fall|climb|account|consume|add|expand|become);was set to;anticipate~;poised to;likely to;most likely;on track to;on course;bound to;to rise;to grow;to climb;to double;to triple;to reach;to hit;to exceed;to fall;to drop;to surpass;is to;are to;on the way to;foresee~;look~ set;outlook;guided;guides to;guide (of|for);guiding (to|for);guidance;sees;set for;stands to;stand to;heading for;on the way to;tipped to;scheduled (to|for);(is|are) due (in|on|within);slated;seen (rising|growing|reaching|falling|hitting|climbing|topping|going);by 2026;by 2027;by 2028;by 2029;by 2030;by 2031;by 2032;by 2033;by 2034;by 2035;by 2040;is going to;are going to;(is|are) about to;seen at;counting on;counts on;potentially;potential for;(capex|expenditure|spending|guidance) range;banking on;in line for',
  target:
    'target~;to raise;plan~;planned;plans;aim~;goal~;intend~;intends;ambition;ambitious;pledge~;promise~ to;promised to;commit~ to;hope~ to;wants to;want to;wants (over|about|some|at);seek~ to;plan to;talks to;in talks;(early|advanced|active|initial|preliminary|exploratory) talks;announc~ the construction of;(towards|toward) the construction of;(towards|toward) building;to (limit|cap|restrict);talks about raising;(negotiating|negotiations|discussions) to;discuss~ raising;looking to;to deploy;to install;on track;on schedule;weighing;intention~ (to|of);signed a contract to;(contract|contracts|agreement|agreements|PPA) to (provide|supply|host|deliver|purchase);agreed to (lease|supply|provide|deliver|host);preparing to;still in negotiations;proposal;propose~;proposed;mull~;consider;considers;(is|are|was|were|be|been) considering;under plans;seeks;vow~;will invest;to invest;to (pour|plough|plow|pump|inject|commit|put);reserved for;said to be (raising|seeking);being put up;being built;are building;is building;building (a|an);close to (finalizing|finalising|closing|signing|raising|completing);to build out;barrel~ toward;(is|are) (expanding|developing|constructing|deploying|installing|scaling);due to (open|start);(is|are) due (at|this|next);(is|are|was|were) meant to;means to;option~ to;option~ on;(is|are|was|were|reportedly) seeking;under construction;to (mobilise|mobilize);(begin|begins|began|begun|start|starts|started|commence~) construction (of|on);(break|breaks|broke|broken|breaking) ground',
  estimate:
    'estimate~;estimated;estimates;according to estimates;thought to;believed to;reckon~;guess~;rumor~;rumour~;rumoured;rumored;implied;implies;suggest~;about;valued',
  people:
    'respondents;organizations;organisations;businesses;companies;firms;executives;leaders;enterprises;people;users;workers;employees;developers;engineers;managers;cios;ctos;ceos;those;adults;americans;consumers;professionals;decision makers;bdms;leaders;buyers;investors;students;teachers;parents;operators;manufacturers;retailers;banks;hospitals;practitioners;participants;women;men;voters;households;smes;bosses;surveyed firms;them;industry leaders;smbs;marketers;customers;shoppers;residents;citizens;gamers;drivers;founders;startups;teams;staff;data scientists;the fortune 500;surveyed;miners surveyed;polled;asked;interviewed',
  // a change behind a figure ("34% more than"), a qualifier before one ("more than 34%")
  'more than': 'more than;higher than;greater than;above;ahead of;on top',
  'less than': 'less than;fewer than;lower than;below;beneath;under;short of',
  // longer phrases that take a change word away from its usual sense
  none: 'exercis~ (its|their|the|an|his) option~ to;continu~ to (install|deploy);accelerated (server|servers|computing|compute|system|systems|infrastructure|processors|instances);(managed|on|able|helped|continued|first|only|enough|failed) to raise;would have;could have;would rather;said to (rise|grow|climb|double|triple|reach|hit|exceed|fall|drop|surpass);could hardly;due to;due in;project costs;up to;ramp~ up;set up;build~ up;make~ up;back up;sign~ up;lower bound;drop off;off grid;off chip;error correction;written off;on top of;growth rate;cut off;gain access;take up;took up;start up;scale up;cooling down;come up;end up;ended up;eat~ up;ate up;soak~ up;swallow~ up;gobble~ up;use~ up;higher education;rise to the top;rose to the top;line up;growth stocks;price drop;you (may|might);(struggle~|fail~|unable) to (reach|hit|exceed|surpass|double)',
}

const all = lexicon<Sign>()
for (const [sign, phrases] of Object.entries(PHRASES))
  for (const phrase of phrases.split(';')) all.add(phrase, sign as Sign)

/** Every phrase in the tokens that says something to a rule. */
export const findSigns = (tokens: Token[]): Hit<Sign>[] => all.scan(tokens)
