# Class of notice 175 and registration of the legal entity.

reason-classified = class of notice 175
reason-registration-status = registration of the legal entity

class-ar-filed = failed, police case filed
class-ar-unfiled = failed, no police case
class-zombie = zombie
class-small = smaller
class-large-high = larger, high risk
class-large-normal = larger, operating normally
class-unclassified = unclassified

registration-normal = registered
registration-abnormal = abnormal operations
registration-revoked = licence revoked
registration-deregistered = deregistered
registration-moved-out = moved out
registration-unknown = not known

doubt-money-outstanding = deregistered, money outstanding
doubt-claims-open = deregistered, claims open
doubt-case-runs = deregistered before acceptance
doubt-operates = deregistered, in operation
doubt-police-filed = with the police, in another class

aspect-class = class of notice 175: { $class }
aspect-registration = registration of the legal entity: { $status }
aspect-since = { $what }, since { $since }
aspect-revoked = A revoked licence is no end: the company is still a legal person, and its debts remain.
aspect-doubted = To look into: { $doubts }.
change-class = class: { $after }
change-registration = registration: { $after }

## Lists

column-class = Class
column-registration = Registration
column-doubt = To look into
show-aspects = Class and registration
total-doubtful = to look into
classes-title = Institutions by class of notice 175
classes-definition = The class that the province put each institution in, as it is on the day. Blank: no class is on record; it counts as unclassified. To look into: the case is with the police, and the class is another.
registrations-title = Institutions by registration of the legal entity
registrations-definition = What the market regulator says of each legal entity, as it is on the day. Blank: nothing is on record; it counts as not known. Revoked is no end: the legal person and its debts remain. To look into: deregistered with money outstanding, claims open, a case that is not at acceptance, or in operation.

## What is refused

error-aspect-stands = { $fact }: on record already, since { $since }, by entry { $seq }.
error-aspect-same-day = For { $on } entry { $seq } says: { $fact }.
hint-aspect-on-record = If entry { $seq } is wrong, correct it: { $next }. All that is on record: { $next2 }
error-aspect-deregistered = The legal entity is deregistered since { $since }, by entry { $seq }: no other status follows.
hint-aspect-deregistered = If entry { $seq } is wrong, or the deregistration was annulled, strike it: { $next }
error-aspect-police = The police filed a case on { $on }: on that day it is not “{ $class }”.
hint-aspect-police = Once the police have filed, its class is this: { $next }. If they refused or withdrew, record that in its case first: { $next2 }
